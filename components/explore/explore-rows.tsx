import { Island } from '../ui/island.tsx';
import { ExploreChart } from './explore-chart.tsx';
import { rowsTable } from './islands.ts';
import type { RowsState } from './use-explore.ts';

export interface ExploreRowsProps {
  state: RowsState;
  group: ReadonlySet<string> | null;
  owner: boolean;
  describedBy: string;
}

/** The rows twice: as a picture with its legend, and as a table. */
export function ExploreRows({ state, group, owner, describedBy }: ExploreRowsProps) {
  const { view, changeView, list, facts, series, misses, basket, added, hovered } = state;
  return (
    <>
      <ExploreChart state={state} group={group} owner={owner} />
      <Island
        part={rowsTable}
        props={{
          view,
          changeView,
          list,
          facts,
          series,
          misses: misses.rows,
          onBasket: basket.toggle,
          added,
          hovered,
          setHovered: state.setHovered,
          group,
          describedBy,
        }}
      />
    </>
  );
}
