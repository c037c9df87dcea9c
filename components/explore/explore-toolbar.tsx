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
 * sideways, under the choice of comparable rows, which has a low line of its own there: the chart is
 * to begin high, and which rows they are is to be read and changed without a search for it.
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
  const cohortLine = list.cohort !== null && list.cohorts.length > 0;
  return (
    <div className={`relative print:hidden ${cohortLine ? 'max-md:pt-[22px]' : ''}`}>
      <div className="mt-2.5 flex items-center gap-2 max-md:-mx-3.5 max-md:mt-1 max-md:overflow-x-auto max-md:px-3.5 max-md:py-1 max-md:[scrollbar-width:none] max-md:[&>*>*]:shrink-0 max-md:[&>*]:shrink-0 max-md:[&_a]:px-2 md:flex-wrap">
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
            cohortClass,
          }}
        />
        {differs(view) ? (
          <Late>
            <ViewChips facts={facts} view={view} onChange={changeView} />
          </Late>
        ) : null}
      </div>
    </div>
  );
}

/** Placed by the box around the row, so that it does not scroll with it; as words, not as a button. */
const cohortClass =
  'max-md:absolute max-md:top-0 max-md:left-0 max-md:h-[26px]! max-md:max-w-full max-md:border-0 max-md:bg-transparent max-md:px-0 max-md:text-ink2';

/** True unless the view is that of the bare address, whose data version and cohort are no chips. */
function differs(view: View): boolean {
  return viewQuery({ ...view, co: null, ds: null }) !== '';
}
