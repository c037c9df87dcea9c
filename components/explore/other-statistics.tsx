import { countReasons, type SplitPoints } from '../../lib/link/split.ts';
import type { View } from '../../lib/link/view.ts';
import { useWords } from '../shell/words-provider.tsx';
import { onPlainClick } from './plain-click.ts';
import { useViewAddress } from './view-address.ts';

/** Whether some of the rows state another statistic than the one that is drawn. */
export function stateAnother(split: SplitPoints): boolean {
  return countReasons(split)['other-statistic'] !== undefined;
}

/** Draws the rows that state another statistic, or leaves them out again; one click each. */
export function OtherStatistics({
  view,
  split,
  className,
  onChange,
}: {
  view: View;
  split: SplitPoints;
  className: string;
  onChange: (next: View) => void;
}) {
  const { explore, domain } = useWords();
  const address = useViewAddress();
  const drawn = view.stat === 'any';
  const statistic = domain.statistics[view.q] ?? view.q;
  if (view.view === 'table') return null;
  if (!drawn && !stateAnother(split)) return null;
  const next: View = { ...view, stat: drawn ? 'stated' : 'any' };
  return (
    <a
      href={address(next)}
      onClick={(event) => onPlainClick(event, () => onChange(next))}
      className={className}
    >
      {drawn ? explore.drawStated(statistic) : explore.drawOthers(statistic)}
    </a>
  );
}
