import { formatLatency, percentFigure } from '../../lib/chart/format.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { Missing } from './missing.tsx';
import type { TableContext } from './row-context.ts';

/** Share of a row's samples above the deadline, in percent; all that was counted is in the title. */
export function MissCell({ point, context }: { point: Point; context: TableContext }) {
  const { text, locale, deadlineMs } = context;
  const row = missesOf(point, context);
  if (deadlineMs === null) {
    return <Missing title={text.table.noDeadline}>{text.domain.none}</Missing>;
  }
  if (row === null) return <Missing>{text.table.notCounted}</Missing>;
  return <span title={missedInWords(row, context)}>{percentFigure(row.share, locale)}</span>;
}

/** "Missed, %: 3.2", or null where nothing was counted. */
export function missWords(point: Point, context: TableContext): string | null {
  const row = missesOf(point, context);
  if (row === null || context.deadlineMs === null) return null;
  const deadline = formatLatency(context.deadlineMs, 'auto', context.locale).text;
  return `${percentFigure(row.share, context.locale)} % ${context.text.table.above(deadline)}`;
}

/** How many samples missed it, the interval of the share, and the longest stall. */
export function missedInWords(
  row: DeadlineRow,
  { text, locale }: Pick<TableContext, 'text' | 'locale'>,
): string {
  const count = (value: number) => formatCount(value, locale);
  const percent = (share: number) => percentFigure(share, locale);
  const { missed, stalls } = text.table;
  const share = missed(count(row.missed), count(row.samples), percent(row.low), percent(row.high));
  const longest = formatLatency(row.longestMs, 'auto', locale).text;
  // Of a window whose samples did not travel, no order is known.
  const streak = row.longestStreak === null ? null : count(row.longestStreak);
  return `${share} ${stalls(longest, streak)}`;
}

function missesOf(point: Point, { misses }: TableContext): DeadlineRow | null {
  return point.resultId === null ? null : (misses.get(point.resultId) ?? null);
}
