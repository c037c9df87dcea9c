import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import type { TableColumn } from '../../lib/link/columns.ts';
import { useLatest } from '../point-table/use-latest.ts';
import { Island } from '../ui/island.tsx';
import { ExploreChart } from './explore-chart.tsx';
import { rowsTable } from './islands.ts';
import { type RowsState, useRowsState } from './rows-state.ts';
import type { RowsTableProps } from './rows-table.tsx';

export interface ExploreRowsProps {
  state: RowsState;
  group: ReadonlySet<string> | null;
  owner: boolean;
  describedBy: string;
  /** What stands in the place of no rows. */
  empty?: ReactNode;
}

/**
 * The rows twice: as a picture with its legend, and as a table. Hundreds of marks and cells follow
 * what the reader does in slices of their own, so that the control that was used answers first.
 */
export function ExploreRows({ state, group, owner, describedBy, empty }: ExploreRowsProps) {
  const { view, changeView } = state;
  const drawn = useDeferredValue(useRows(state, group));
  const onColumns = useLatest((cols: TableColumn[]) => changeView({ ...view, cols }));
  const behind = drawn.state.facts !== state.facts;
  return (
    <div aria-busy={behind || undefined}>
      {empty && drawn.state.facts.rows.length === 0 ? (
        empty
      ) : (
        <DrawnRows
          {...drawn}
          owner={owner}
          describedBy={describedBy}
          basket={view.c}
          asked={view.cols}
          onColumns={onColumns}
        />
      )}
    </div>
  );
}

/** What is drawn, as one thing: its parts are never of two views. */
function useRows(state: RowsState, group: ReadonlySet<string> | null) {
  const rows = useRowsState(state);
  return useMemo(() => ({ state: rows, group }), [rows, group]);
}

const Picture = memo(ExploreChart);

/** `basket` and `asked` are the newest: the boxes that choose rows and columns answer at once. */
const DrawnRows = memo(function DrawnRows({
  state,
  group,
  owner,
  describedBy,
  basket,
  asked,
  onColumns,
}: Omit<ExploreRowsProps, 'empty'> & Pick<RowsTableProps, 'basket' | 'asked' | 'onColumns'>) {
  const { view, changeView, list, facts, series, misses, added, hovered, setHovered } = state;
  return (
    <>
      <Picture state={state} group={group} owner={owner} />
      <Island
        part={rowsTable}
        props={{
          view,
          changeView,
          list,
          facts,
          series,
          misses: misses.rows,
          basket,
          onBasket: state.basket.toggle,
          asked,
          onColumns,
          added,
          hovered,
          setHovered,
          group,
          describedBy,
        }}
      />
    </>
  );
});
