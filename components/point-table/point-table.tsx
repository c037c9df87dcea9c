'use client';

import { useMemo, useRef, useState } from 'react';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import { shownColumns, type TableColumn, usualColumns } from '../../lib/link/columns.ts';
import type { Sort } from '../../lib/link/sort.ts';
import { basketLimit, type View } from '../../lib/link/view.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { LiveRegion } from '../ui/live-region.tsx';
import { pointColumns } from './columns.ts';
import { MoreRows } from './more-rows.tsx';
import { PointRow } from './point-row.tsx';
import type { RowContext, TableContext } from './row-context.ts';
import { sortedName } from './sorted-name.ts';
import { TableHead } from './table-head.tsx';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useLatest } from './use-latest.ts';
import { useTableContext } from './use-table-context.ts';
import { useTrends } from './use-trends.ts';

export interface PointTableProps {
  /** In the order of the view. */
  rows: readonly Point[];
  view: View;
  context: RowContext;
  highlighted: ReadonlySet<string>;
  describedBy: string;
  onHover: (id: string | null) => void;
  onSort: (sort: Sort) => void;
  /** Columns beside the names; none named is the usual ones. */
  cols?: readonly TableColumn[];
  /** How samples keep the view's deadline, by result id. */
  misses?: ReadonlyMap<string, DeadlineRow>;
  /** Ids of chosen rows, the baseline first; absent where rows cannot be chosen. */
  basket?: readonly string[];
  onBasket?: (id: string) => void;
  /** Whether a row keeps the reader's limits; keep it as long as its answers stay. */
  kept?: TableContext['kept'];
}

const usual: readonly TableColumn[] = [];

/**
 * The rows of the chart as a table: the same points in the order of the view. Wide screens show the
 * chosen columns; below 768 px each row is two lines or more. With other columns than the usual ones
 * it scrolls in a box of its own, where head and identity stay in sight.
 */
export function PointTable(props: PointTableProps) {
  const { rows, view, highlighted, describedBy, basket, onHover, onSort } = props;
  const { text } = props.context;
  const box = useRef<HTMLElement>(null);
  const [said, setSaid] = useState('');
  const { drawn, more, fewer } = useDrawnRows(rows);
  const cols = props.cols ?? usual;
  const shown = useMemo(() => shownColumns(cols), [cols]);
  const columns = useMemo(() => pointColumns(shown), [shown]);
  const onBasket = useLatest(props.onBasket);
  const context = useTableContext(props.context, {
    rows,
    shown,
    deadlineMs: view.dl,
    misses: props.misses,
    trends: useTrends(box, drawn, shown.includes('trend')),
    kept: props.kept,
  });
  const boxed = shown.some((column) => !usualColumns.includes(column));
  const full = basket !== undefined && basket.length >= basketLimit;
  return (
    <section
      ref={box}
      aria-label={text.explore.tableName}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      className={`relative -mx-3.5 outline-offset-[-2px] md:-mx-6 print:max-h-none print:overflow-visible ${boxed ? 'md:max-h-[calc(100dvh-24px)] md:overflow-auto' : 'max-xl:overflow-x-auto xl:overflow-x-clip'}`}
    >
      <table
        className="w-full border-separate border-spacing-0"
        aria-describedby={describedBy}
        aria-rowcount={rows.length > drawn.length ? rows.length + 1 : undefined}
      >
        <TableHead
          columns={columns}
          context={context}
          view={view}
          basket={basket !== undefined}
          boxed={boxed}
          onSort={(sort, event) =>
            onPlainClick(event, () => {
              fewer();
              onSort(sort);
              setSaid(text.explore.sortedBy(sortedName(sort, context), sort.dir === 'asc'));
            })
          }
        />
        <tbody>
          {drawn.map((point) => (
            <PointRow
              key={point.id}
              point={point}
              columns={columns}
              context={context}
              highlighted={highlighted.has(point.id)}
              place={basket === undefined ? null : basket.indexOf(point.id)}
              basketFull={full}
              onBasket={onBasket}
              onHover={onHover}
            />
          ))}
        </tbody>
      </table>
      {rows.length > drawn.length ? (
        <MoreRows count={rows.length - drawn.length} onMore={more} />
      ) : null}
      <LiveRegion text={said} />
    </section>
  );
}
