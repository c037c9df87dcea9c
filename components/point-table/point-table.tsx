'use client';

import { useTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import type { Sort } from '../../lib/link/sort.ts';
import type { View } from '../../lib/link/view.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { features, pointColumns } from './columns.tsx';
import { HeadCell } from './head-cell.tsx';
import { MoreRows } from './more-rows.tsx';
import { PointRow } from './point-row.tsx';
import type { RowContext } from './row-context.ts';

/** Longer lists are drawn in parts of this many rows: thousands of rows would stop the page. */
const rowsAtOnce = 600;

/**
 * The rows of the chart as a table: the same points in the order of the view. Wide screens show
 * the columns of look.md; below 768 px each row is two lines.
 */
export function PointTable({
  rows,
  view,
  context,
  highlighted,
  describedBy,
  onHover,
  onSort,
}: {
  /** In the order of the view. */
  rows: readonly Point[];
  view: View;
  context: RowContext;
  highlighted: ReadonlySet<string>;
  describedBy: string;
  onHover: (id: string | null) => void;
  onSort: (sort: Sort) => void;
}) {
  const { text } = context;
  const [said, setSaid] = useState('');
  const columns = useMemo(() => pointColumns(context), [context]);
  const [most, setMost] = useState(rowsAtOnce);
  const data = useMemo(() => rows.slice(0, most), [rows, most]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (point) => point.id,
    manualSorting: true,
    state: { sorting: [{ id: view.sort.key, desc: view.sort.dir === 'desc' }] },
  });
  return (
    <section
      aria-label={text.explore.tableName}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className="-mx-3.5 outline-offset-[-2px] max-xl:overflow-x-auto md:-mx-6 xl:overflow-x-clip"
    >
      <table
        className="w-full border-separate border-spacing-0"
        aria-describedby={describedBy}
        aria-rowcount={rows.length > data.length ? rows.length + 1 : undefined}
      >
        <thead className="text-ink2 xl:sticky xl:top-0 xl:z-20">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} className="bg-surface">
              {group.headers.map((header) => (
                <HeadCell
                  key={header.id}
                  header={header}
                  view={view}
                  onSort={(sort, event) =>
                    onPlainClick(event, () => {
                      onSort(sort);
                      setSaid(text.explore.sortedBy(sortedName(sort, context), sort.dir === 'asc'));
                    })
                  }
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <PointRow
              key={row.id}
              row={row}
              context={context}
              highlighted={highlighted.has(row.id)}
              onHover={onHover}
            />
          ))}
        </tbody>
      </table>
      {rows.length > data.length ? (
        <MoreRows count={rows.length - data.length} onMore={() => setMost(most + rowsAtOnce)} />
      ) : null}
      <LiveRegion text={said} />
    </section>
  );
}

function sortedName(sort: Sort, { text, q, timer, metric }: RowContext): string {
  const { columns } = text.explore;
  const names: Partial<Record<Sort['key'], string>> = {
    lat: text.domain.timed(text.domain.latencyOf(text.domain.statistics[q] ?? q), timer),
    acc: text.domain.metrics[metric ?? 'top1'] ?? metric ?? '',
    samples: columns.samples,
    dev: columns.device,
    model: columns.model,
    fw: columns.runtime,
    prec: columns.precision,
    ev: columns.evidence,
  };
  return names[sort.key] ?? sort.key;
}
