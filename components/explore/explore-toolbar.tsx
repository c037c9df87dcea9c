import { viewQuery } from '../../lib/link/view-query.ts';
import { SavedViews } from '../saved-views/saved-views.tsx';
import { AsOf } from './as-of.tsx';
import { ExploreControls } from './explore-controls.tsx';
import type { ExploreReader } from './explore-reader.ts';
import { FilterButton } from './filter-button.tsx';
import type { Explore } from './use-explore.ts';
import { ViewChips } from './view-chips.tsx';

/** The row over the chart: controls, what differs from the default, and of which day the data are. */
export function ExploreToolbar({
  state,
  set,
  reader,
  onFilter,
}: {
  state: Explore;
  /** How many filters are set. */
  set: number;
  reader: ExploreReader;
  onFilter: () => void;
}) {
  const { view, list, facts, changeView } = state;
  return (
    <div className="mt-2.5 flex flex-wrap items-center gap-2 print:hidden">
      <FilterButton set={set} onClick={onFilter} className="max-md:hidden xl:hidden" />
      <ExploreControls
        view={view}
        facts={facts}
        cohort={list.cohort}
        cohorts={list.cohorts}
        onChange={changeView}
        onCohort={state.changeCohort}
      />
      <ViewChips facts={facts} view={view} onChange={changeView} />
      <div className="ml-auto flex items-center gap-3">
        <AsOf list={list} view={view} latestDs={state.newer.latestDs} />
        <SavedViews
          path="/"
          query={viewQuery({ ...view, co: list.cohort?.id ?? view.co })}
          owner={reader.owner}
        />
      </div>
    </div>
  );
}
