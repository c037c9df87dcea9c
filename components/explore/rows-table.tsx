import { useMemo } from 'react';
import { type TableColumn, toggleColumn } from '../../lib/link/columns.ts';
import { PointTable } from '../point-table/point-table.tsx';
import { ColumnsButton } from './columns-button.tsx';
import { ColourLegend } from './legend/colour-legend.tsx';
import type { RowsState } from './rows-state.ts';
import { useRowContext } from './use-row-context.tsx';

export interface RowsTableProps
  extends Pick<
    RowsState,
    'view' | 'changeView' | 'list' | 'facts' | 'series' | 'added' | 'hovered' | 'setHovered'
  > {
  misses: RowsState['misses']['rows'];
  /** Ids of the chosen rows, the baseline first. */
  basket: readonly string[];
  onBasket: RowsState['basket']['toggle'];
  /** The columns that the address asks for; those of `view` are drawn. */
  asked: readonly TableColumn[];
  onColumns: (cols: TableColumn[]) => void;
  group: ReadonlySet<string> | null;
  describedBy: string;
}

/** The rows in words under their picture: what its colours stand for, the choice of columns, the table. */
export function RowsTable(props: RowsTableProps) {
  const { view, list, facts, series, added, hovered, group, changeView } = props;
  const context = useRowContext(list, facts, view, series);
  const highlighted = useMemo(
    () => new Set([...view.hl, ...added, ...(group ?? []), ...(hovered ? [hovered] : [])]),
    [view.hl, added, hovered, group],
  );
  const verdicts = facts.fits?.verdicts;
  const kept = useMemo(() => verdicts && ((id: string) => verdicts.get(id) ?? 'kept'), [verdicts]);
  const cols = useMemo(() => shownCols(view.cols, view.dl), [view.cols, view.dl]);
  return (
    <>
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
          <ColumnsButton cols={shownCols(props.asked, view.dl)} onChange={props.onColumns} />
        </div>
      </div>
      <PointTable
        rows={facts.rows}
        view={view}
        context={context}
        highlighted={highlighted}
        describedBy={props.describedBy}
        cols={cols}
        misses={props.misses}
        basket={props.basket}
        onBasket={props.onBasket}
        kept={kept}
        onHover={props.setHovered}
        onSort={(sort) => changeView({ ...view, sort })}
      />
    </>
  );
}

/** The columns of the address; a deadline brings its own to the usual ones. */
function shownCols(cols: readonly TableColumn[], dl: number | null): readonly TableColumn[] {
  return cols.length === 0 && dl !== null ? toggleColumn(cols, 'miss') : cols;
}
