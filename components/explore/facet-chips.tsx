import { facetKeys, toggleFacet } from '../../lib/link/facet-key.ts';
import type { FacetCount } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Chip } from '../ui/chip.tsx';
import { facetName, facetValueName } from './facet-names.ts';
import { onPlainClick } from './plain-click.ts';

/** The set parts of the filter, each removable on its own. */
export function FacetChips({
  counts,
  view,
  onChange,
}: {
  counts: Record<(typeof facetKeys)[number], FacetCount[]>;
  view: View;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const chips = facetKeys.flatMap((key) =>
    counts[key]
      .filter((value) => value.selected)
      .map((value) => ({
        key,
        id: value.id,
        name: facetName(key, text).toLowerCase(),
        value: facetValueName(key, value, text),
        next: toggleFacet(view, key, value.id),
      })),
  );
  return chips.map((chip) => (
    <Chip
      key={`${chip.key} ${chip.id}`}
      name={chip.name}
      value={chip.value}
      href={viewHref(chip.next)}
      removeLabel={text.explore.removePart(`${chip.name} ${chip.value}`)}
      onRemove={(event) => onPlainClick(event, () => onChange(chip.next))}
    />
  ));
}
