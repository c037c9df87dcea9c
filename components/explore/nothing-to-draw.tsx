import { axisLabel } from '../../lib/export/said/quantity-name.ts';
import type { SplitPoints } from '../../lib/link/split.ts';
import type { View } from '../../lib/link/view.ts';
import { useWords } from '../shell/words-provider.tsx';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OtherStatistics, stateAnother } from './other-statistics.tsx';

/**
 * Whether a picture of these rows would be empty. A matrix without a figure still says what failed and
 * what cannot run; it is empty where its rows only state another statistic. The range says so itself.
 */
export function drawsNothing(view: View, split: SplitPoints): boolean {
  if (split.plot.length + split.gutter.length > 0) return false;
  if (view.view === 'matrix') return stateAnother(split);
  return view.view === 'front';
}

/**
 * In place of a picture that no row has a value for. Rows that state another statistic are one press
 * away: most published figures state none.
 */
export function NothingToDraw({
  view,
  facts: { metric, split },
  onChange,
}: {
  view: View;
  facts: { metric: string | null; split: SplitPoints };
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { emptyPlot } = text.explore;
  const label = axisLabel(view.x, { q: view.q, metric }, text);
  const timed = view.x === 'lat' || view.x === 'fps';
  const quantity = timed ? text.domain.timed(label, text.domain.timerNames[view.tr]) : label;
  return (
    <div className="py-5" data-chart="none">
      <EmptyState title={emptyPlot.title(quantity)} body={emptyPlot.body}>
        {view.stat === 'stated' ? (
          <OtherStatistics
            view={view}
            split={split}
            className={buttonClass('plain')}
            onChange={onChange}
          />
        ) : null}
      </EmptyState>
    </div>
  );
}
