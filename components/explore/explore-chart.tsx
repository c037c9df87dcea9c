import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useRef } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { LazyFrontChart } from '../charts/lazy-front-chart.tsx';
import { evidenceHref } from '../point-table/identity-link.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { axisLabel } from './axes/quantity-name.ts';
import { ChartFailed } from './chart-failed.tsx';
import { useFadedMarks } from './legend/use-faded-marks.ts';
import { PointActions } from './point-actions.tsx';
import { useChartStrings } from './use-chart-strings.ts';
import type { Explore } from './use-explore.ts';

/** The picture of the rows, held apart so that its failure leaves the table standing (ux.md K5). */
export function ExploreChart({
  state,
  group,
  owner,
}: {
  state: Explore;
  /** Rows of what is pointed at: the other marks fade. */
  group: ReadonlySet<string> | null;
  owner: boolean;
}) {
  const { view, facts } = state;
  const box = useRef<HTMLDivElement>(null);
  useFadedMarks(box, group);
  if (view.view === 'table') return <div className="h-4" />;
  return (
    <div ref={box} className="mt-1.5 mb-2 [&_[data-faded]]:opacity-20">
      <FailureBoundary
        resetKey={viewQuery(view)}
        fallback={(details) => <ChartFailed details={details} />}
      >
        {view.view === 'front' && facts.split.plot.length + facts.split.gutter.length === 0 ? (
          <NothingToDraw state={state} />
        ) : (
          <Picture state={state} owner={owner} />
        )}
      </FailureBoundary>
    </div>
  );
}

/** The view's own picture. */
function Picture({ state, owner }: { state: Explore; owner: boolean }) {
  const { view, facts, series, basket, changeView } = state;
  const { metric, unit, frameRate } = facts;
  const locale = useLocale();
  const open = useOpen();
  const strings = useChartStrings(state);
  // The axis has the unit of the column.
  const drawn = useMemo(() => ({ ...view, u: unit }), [view, unit]);
  const common = { view: drawn, metric, frameRate, series, locale, onOpen: open };
  const pointed = { highlightedId: state.hovered, onHighlight: state.setHovered };
  return (
    <LazyFrontChart
      {...common}
      {...pointed}
      points={facts.rows}
      strings={strings}
      misses={state.misses.rows}
      onZoom={(zoom) => changeView({ ...view, ...zoom })}
      renderActions={(point) => (
        <PointActions point={point} view={view} owner={owner} onBasket={basket.toggle} />
      )}
    />
  );
}

/** Opens the result of a row here, and the source of somebody's figure beside. */
function useOpen(): (point: Point) => void {
  const router = useRouter();
  return useCallback(
    (point: Point) => {
      const href = evidenceHref(point);
      if (href === null) return;
      if (href.startsWith('/')) router.push(href);
      else window.open(href, '_blank', 'noreferrer');
    },
    [router],
  );
}

function NothingToDraw({ state }: { state: Explore }) {
  const text = useWords();
  const { emptyPlot } = text.explore;
  const { view, facts } = state;
  const label = axisLabel(view.x, { q: view.q, metric: facts.metric }, text);
  const timed = view.x === 'lat' || view.x === 'fps';
  const quantity = timed ? text.domain.timed(label, text.domain.timerNames[view.tr]) : label;
  return (
    <div className="py-5" data-chart="none">
      <EmptyState title={emptyPlot.title(quantity)} body={emptyPlot.body} />
    </div>
  );
}
