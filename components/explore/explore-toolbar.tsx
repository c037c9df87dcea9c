import type { View } from '../../lib/link/view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { Island } from '../ui/island.tsx';
import { Late } from '../ui/late.tsx';
import { FilterButton } from './filter-button.tsx';
import { exploreControls } from './islands.ts';
import { ViewChips } from './late-parts.ts';
import type { Explore } from './use-explore.ts';

/**
 * The row over the chart: controls, and what differs from the default. A narrow screen scrolls it
 * sideways: the chart is to begin high.
 */
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
    <div className="mt-2.5 flex items-center gap-2 max-md:-mx-3.5 max-md:mt-1 max-md:overflow-x-auto max-md:px-3.5 max-md:py-1 max-md:[scrollbar-width:none] max-md:[&>*>*]:shrink-0 max-md:[&>*]:shrink-0 max-md:[&_a]:px-2 md:flex-wrap print:hidden">
      <FilterButton set={set} onClick={onFilter} className="max-md:hidden xl:hidden" />
      <Island
        part={exploreControls}
        props={{
          view,
          facts,
          cohort: list.cohort,
          cohorts: list.cohorts,
          onChange: changeView,
          onCohort: state.changeCohort,
        }}
      />
      {differs(view) ? (
        <Late>
          <ViewChips facts={facts} view={view} onChange={changeView} />
        </Late>
      ) : null}
    </div>
  );
}

/** True unless the view is that of the bare address, whose data version and cohort are no chips. */
function differs(view: View): boolean {
  return viewQuery({ ...view, co: null, ds: null }) !== '';
}
