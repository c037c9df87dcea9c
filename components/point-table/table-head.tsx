import type { MouseEvent } from 'react';
import type { Sort } from '../../lib/link/sort.ts';
import type { View } from '../../lib/link/view.ts';
import { basketCell, narrow } from './column-layout.ts';
import { HeadCell } from './head-cell.tsx';
import type { PointColumn } from './point-column.ts';
import type { TableContext } from './row-context.ts';

const small = `${narrow} h-[38px] whitespace-nowrap border-ctl border-b bg-surface pb-2 align-bottom font-medium text-small`;

/** The heads of the columns; on a narrow screen those of the two that a row has there. */
export function TableHead({
  columns,
  context,
  view,
  basket,
  boxed,
  onSort,
}: {
  columns: readonly PointColumn[];
  context: TableContext;
  view: View;
  /** Whether a checkbox stands before the names. */
  basket: boolean;
  /** Whether the table scrolls in a box of its own. */
  boxed: boolean;
  onSort: (sort: Sort, event: MouseEvent<HTMLElement>) => void;
}) {
  const { text } = context;
  const latency = columns.find(({ id }) => id === 'lat');
  return (
    <thead
      className={`text-ink2 ${boxed ? 'md:sticky md:top-0 md:z-20' : 'xl:sticky xl:top-0 xl:z-20'}`}
    >
      <tr className="bg-surface">
        {basket ? (
          <th scope="col" className={`${basketCell} border-ctl border-b bg-surface`}>
            <span className="sr-only">{text.explore.compareWith}</span>
          </th>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.id} id={column.id} basket={basket} view={view} onSort={onSort}>
            {column.head(context)}
          </HeadCell>
        ))}
        <th scope="col" className={`${small} w-full text-left ${basket ? 'pl-1' : 'pl-3.5'}`}>
          {text.explore.columns.model}
        </th>
        <th scope="col" className={`${small} pr-3.5 pl-2 text-right`}>
          {latency?.head(context) ?? text.table.names.lat}
        </th>
      </tr>
    </thead>
  );
}
