import type { MouseEvent, ReactNode } from 'react';
import { nextSort, type Sort, sortKeys } from '../../lib/link/sort.ts';
import type { View } from '../../lib/link/view.ts';
import { useViewAddress } from '../explore/view-address.ts';
import { columnLayout } from './column-layout.ts';
import type { ColumnId } from './point-column.ts';

/** A head of a column; a sortable one is a link to the sorted view and tells its direction. */
export function HeadCell({
  id,
  basket,
  view,
  children,
  onSort,
}: {
  id: ColumnId;
  basket: boolean;
  view: View;
  children: ReactNode;
  onSort: (sort: Sort, event: MouseEvent<HTMLElement>) => void;
}) {
  const address = useViewAddress();
  const layout = columnLayout(id, basket);
  const key = sortKeys.find((one) => one === id);
  const sorted = key !== undefined && view.sort.key === key ? view.sort.dir : null;
  return (
    <th
      scope="col"
      data-column={id}
      aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}
      className={`h-[38px] ${id === 'ev' ? 'min-[1440px]:whitespace-nowrap' : 'whitespace-nowrap'} border-ctl border-b bg-surface align-bottom font-medium text-small ${layout.cell} ${layout.alignRight ? 'text-right' : 'text-left'}`}
    >
      {key === undefined ? (
        <span className="block pb-2">{children}</span>
      ) : (
        <a
          href={address({ ...view, sort: nextSort(view.sort, key) })}
          onClick={(event) => onSort(nextSort(view.sort, key), event)}
          className="inline-flex h-8 items-end gap-1 pb-2 text-ink2 hover:text-ink"
        >
          {children}
          {sorted === null ? null : (
            <span aria-hidden="true" className="text-accent">
              {sorted === 'asc' ? '↑' : '↓'}
            </span>
          )}
        </a>
      )}
    </th>
  );
}
