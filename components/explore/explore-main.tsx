import { useMemo } from 'react';
import type { Series } from '../../lib/chart/palette.ts';
import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatCount, formatDay } from '../../lib/text/figures.ts';
import { PointTable } from '../point-table/point-table.tsx';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { AsOf } from './as-of.tsx';
import { CopyLink } from './copy-link.tsx';
import { ExploreBar } from './explore-bar.tsx';
import { ExploreChart } from './explore-chart.tsx';
import { ExploreControls } from './explore-controls.tsx';
import { ExploreEmpty } from './explore-empty.tsx';
import { ExploreHeading } from './explore-heading.tsx';
import { IgnoredNotice, LiveNotices } from './explore-notices.tsx';
import { ExploreSentence } from './explore-sentence.tsx';
import { FacetChips } from './facet-chips.tsx';
import { FilterButton } from './filter-button.tsx';
import { facetsSet } from './filter-rail.tsx';
import { RuntimeLegend } from './runtime-legend.tsx';
import type { Explore } from './use-explore.ts';
import { useRowContext } from './use-row-context.tsx';

const sentenceId = 'explore-sentence';

/** Heading, sentence, controls, chart and table of one view. */
export function ExploreMain({
  state,
  series,
  ignored,
  onFilter,
}: {
  state: Explore;
  series: Record<string, Series>;
  ignored: readonly IgnoredKey[];
  onFilter: () => void;
}) {
  const text = useWords();
  const locale = useLocale();
  const { view, list, facts, changeView } = state;
  const context = useRowContext(list, facts, view, series);
  const highlighted = useMemo(
    () => new Set([...view.hl, ...state.added, ...(state.hovered ? [state.hovered] : [])]),
    [view.hl, state.added, state.hovered],
  );
  const copyLink = {
    path: viewHref({ ...view, co: list.cohort?.id ?? view.co, ds: list.ds > 0 ? list.ds : null }),
    confirmation: text.explore.linkCopied(
      formatCount(facts.rows.length, locale),
      list.asOf ? formatDay(list.asOf) : null,
    ),
  };
  const set = facetsSet(view);
  return (
    <main id="content" className="min-w-0 px-3.5 pt-4 pb-24 md:px-6 md:pb-10">
      <div className="flex items-start justify-between gap-6">
        <div className="min-w-0">
          <ExploreHeading list={list} text={text} />
          <ExploreSentence
            id={sentenceId}
            locale={locale}
            onChange={changeView}
            facts={{ ...facts, view, total: list.totalPoints }}
          />
        </div>
        <div className="pt-1 max-md:hidden print:hidden">
          <CopyLink {...copyLink} />
        </div>
      </div>
      <IgnoredNotice ignored={ignored} />
      <div className="mt-2.5 flex flex-wrap items-center gap-2 print:hidden">
        <FilterButton set={set} onClick={onFilter} className="max-md:hidden xl:hidden" />
        <ExploreControls
          view={view}
          cohort={list.cohort}
          cohorts={list.cohorts}
          onChange={changeView}
          onCohort={state.changeCohort}
        />
        <FacetChips counts={facts.counts} view={view} onChange={changeView} />
        <div className="ml-auto">
          <AsOf list={list} view={view} latestDs={state.newer.latestDs} />
        </div>
      </div>
      <div
        aria-busy={state.waiting || undefined}
        className={state.waiting ? 'opacity-60 transition-opacity delay-150' : ''}
      >
        {facts.rows.length === 0 ? (
          <div className="pt-6">
            <ExploreEmpty list={list} view={view} onChange={changeView} />
          </div>
        ) : (
          <>
            <ExploreChart state={state} series={series} />
            <RuntimeLegend
              values={facts.counts.fw}
              series={series}
              view={view}
              onChange={changeView}
              onMore={onFilter}
            />
            <PointTable
              rows={facts.rows}
              view={view}
              context={context}
              highlighted={highlighted}
              describedBy={sentenceId}
              onHover={state.setHovered}
              onSort={(sort) => changeView({ ...view, sort })}
            />
          </>
        )}
      </div>
      <LiveNotices state={state} />
      <ExploreBar set={set} onFilter={onFilter} copyLink={copyLink} />
    </main>
  );
}
