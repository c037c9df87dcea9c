import { useMemo } from 'react';
import { type TableColumn, toggleColumn } from '../../lib/link/columns.ts';
import { PointTable } from '../point-table/point-table.tsx';
import { ColumnsButton } from './columns-button.tsx';
import { ExploreChart } from './explore-chart.tsx';
import { ColourLegend } from './legend/colour-legend.tsx';
import type { RowsState } from './use-explore.ts';
import { useRowContext } from './use-row-context.tsx';

export interface ExploreRowsProps {
  state: RowsState;
  group: ReadonlySet<string> | null;
  owner: boolean;
  describedBy: string;
}

/** The rows twice: as a picture with its legend, and as a table. */
export function ExploreRows({ state, group, owner, describedBy }: ExploreRowsProps) {
  const { view, list, facts, series, basket, changeView } = state;
  const context = useRowContext(list, facts, view, series);
  const highlighted = useMemo(
    () =>
      new Set([
        ...view.hl,
        ...state.added,
        ...(group ?? []),
        ...(state.hovered ? [state.hovered] : []),
      ]),
    [view.hl, state.added, state.hovered, group],
  );
  const verdicts = facts.fits?.verdicts;
  const kept = useMemo(() => verdicts && ((id: string) => verdicts.get(id) ?? 'kept'), [verdicts]);
  const cols = useMemo(() => shownCols(view.cols, view.dl), [view.cols, view.dl]);
  return (
    <>
      <ExploreChart state={state} group={group} owner={owner} />
      <div className="flex items-start justify-between gap-4 max-md:block print:block">
        {view.view === 'table' ? (
          <span />
        ) : (
          <ColourLegend
            values={facts.counts[view.by]}
            series={series}
            view={view}
            onChange={changeView}
          />
        )}
        <div className="pb-1 max-md:hidden print:hidden">
          <ColumnsButton cols={cols} onChange={(next) => changeView({ ...view, cols: next })} />
        </div>
      </div>
      <PointTable
        rows={facts.rows}
        view={view}
        context={context}
        highlighted={highlighted}
        describedBy={describedBy}
        cols={cols}
        misses={state.misses.rows}
        basket={view.c}
        onBasket={basket.toggle}
        kept={kept}
        onHover={state.setHovered}
        onSort={(sort) => changeView({ ...view, sort })}
      />
    </>
  );
}

/** The columns of the address; a deadline brings its own to the usual ones. */
function shownCols(cols: readonly TableColumn[], dl: number | null): readonly TableColumn[] {
  return cols.length === 0 && dl !== null ? toggleColumn(cols, 'miss') : cols;
}
