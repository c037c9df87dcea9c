import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import type { View } from '../../lib/link/view.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { Chip } from '../ui/chip.tsx';
import { viewChips } from './chip-list.ts';
import { onPlainClick } from './plain-click.ts';
import { useViewAddress } from './view-address.ts';

/** What differs from the default, each part removable on its own. */
export function ViewChips({
  facts,
  view,
  onChange,
}: {
  facts: Pick<ExploreFacts, 'counts' | 'frameRate'>;
  view: View;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const address = useViewAddress();
  return viewChips(view, facts, text, locale).map((chip) => (
    <Chip
      key={chip.key}
      name={chip.name}
      value={chip.value}
      href={address(chip.next)}
      removeLabel={text.explore.removePart(`${chip.name} ${chip.value}`)}
      onRemove={(event) => onPlainClick(event, () => onChange(chip.next))}
    />
  ));
}
