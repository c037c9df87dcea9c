import { AsOf } from './as-of.tsx';
import { ExploreControls } from './explore-controls.tsx';
import { FilterButton } from './filter-button.tsx';
import type { Explore } from './use-explore.ts';
import { ViewChips } from './view-chips.tsx';

/** The row over the chart: controls, what differs from the default, and of which day the data are. */
export function ExploreToolbar({
  state,
  set,
  onFilter,
}: {
  state: Explore;
  /** How many filters are set. */
  set: number;
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
      <div className="ml-auto">
        <AsOf list={list} view={view} latestDs={state.newer.latestDs} />
      </div>
    </div>
  );
}
