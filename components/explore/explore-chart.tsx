import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { Series } from '../../lib/chart/palette.ts';
import type { Point } from '../../lib/contract/point.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { LazyFrontChart } from '../charts/lazy-front-chart.tsx';
import { evidenceHref, IdentityLink } from '../point-table/identity-link.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureBoundary } from '../ui/failure-boundary.tsx';
import { ChartFailed } from './chart-failed.tsx';
import { chartStrings } from './chart-strings.ts';
import { exploreTitle } from './explore-heading.tsx';
import { sentenceParts } from './explore-sentence.tsx';
import { timerWord } from './timer-word.ts';
import type { Explore } from './use-explore.ts';

/** The chart of the rows, held apart so that its failure leaves the table standing (ux.md K5). */
export function ExploreChart({
  state,
  series,
}: {
  state: Explore;
  series: Record<string, Series>;
}) {
  const text = useWords();
  const locale = useLocale();
  const router = useRouter();
  const { view, list, facts } = state;
  const { metric, unit } = facts;
  // The axis has the unit of the column.
  const drawn = useMemo(() => ({ ...view, u: unit }), [view, unit]);
  const strings = useMemo(() => {
    const { shown, rest } = sentenceParts(
      { ...facts, view, total: list.totalPoints },
      text,
      locale,
    );
    return chartStrings(
      {
        title: exploreTitle(list, text),
        summary: `${shown} ${rest}`,
        metric,
        statistic: view.q,
        timer: timerWord(facts.timer, text),
      },
      text,
      locale,
    );
  }, [facts, view, list, metric, text, locale]);
  function open(point: Point) {
    const href = evidenceHref(point);
    if (href === null) return;
    if (href.startsWith('/')) router.push(href);
    else window.open(href, '_blank', 'noreferrer');
  }
  if (view.view === 'table') return <div className="h-4" />;
  if (facts.split.plot.length + facts.split.gutter.length === 0) {
    const { emptyPlot } = text.explore;
    const latency = text.domain.timed(
      text.domain.statistics[view.q] ?? view.q,
      text.domain.timerNames[view.tr],
    );
    return (
      <div className="py-5" data-chart="none">
        <EmptyState title={emptyPlot.title(latency)} body={emptyPlot.body} />
      </div>
    );
  }
  return (
    <div className="mt-1.5 mb-2">
      <FailureBoundary
        resetKey={viewQuery(view)}
        fallback={(details) => <ChartFailed details={details} />}
      >
        <LazyFrontChart
          points={facts.rows}
          view={drawn}
          metric={metric}
          frameRate={facts.frameRate}
          series={series}
          locale={locale}
          strings={strings}
          highlightedId={state.hovered}
          onHighlight={state.setHovered}
          onOpen={open}
          renderActions={(point) => (
            <span className="text-accent">
              <IdentityLink point={point} text={text}>
                {point.resultId === null ? text.explore.openTheSource : text.explore.openResult}
              </IdentityLink>
              {point.resultId === null ? null : (
                <a href={`/compare?a=${point.resultId}`} className="ml-3 hover:underline">
                  {text.explore.compareWith}
                </a>
              )}
            </span>
          )}
        />
      </FailureBoundary>
    </div>
  );
}
