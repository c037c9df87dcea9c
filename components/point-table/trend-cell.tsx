import { formatLatency } from '../../lib/chart/format.ts';
import { trendPath } from '../../lib/chart/range-trend.ts';
import type { Point } from '../../lib/contract/point.ts';
import { Missing } from './missing.tsx';
import type { PointColumn } from './point-column.ts';
import type { TableContext } from './row-context.ts';

const width = 64;
const height = 18;

/** The p50 of the last results of a row's combination as a line, with its least and largest in text. */
export const trendColumn: PointColumn = {
  id: 'trend',
  head: ({ text }) => <span title={text.table.names.trend}>{text.table.heads.trend}</span>,
  cell: (point, context) => <TrendCell point={point} context={context} />,
};

function TrendCell({ point, context }: { point: Point; context: TableContext }) {
  const { text, locale, unit, trends } = context;
  // Somebody's table has one figure and no history.
  if (point.resultId === null) return <Missing>{text.domain.none}</Missing>;
  const p50Ms = trends.get(point.combination);
  if (p50Ms === undefined) {
    return (
      <span data-trend={point.combination} className="text-ink3">
        {text.table.trendWaits}
      </span>
    );
  }
  if (p50Ms === null) return <Missing>{text.table.trendFailed}</Missing>;
  const last = p50Ms.at(-1);
  if (last === undefined) return <Missing>{text.domain.none}</Missing>;
  const figure = (ms: number) => formatLatency(ms, unit, locale);
  const [low, high] = [Math.min(...p50Ms), Math.max(...p50Ms)];
  const { figure: least } = figure(low);
  const { figure: most } = figure(high);
  const said = text.table.trendOf(
    p50Ms.length,
    figure(low).text,
    figure(high).text,
    figure(last).text,
  );
  return (
    <span className="flex items-center gap-2" title={said}>
      <svg className="block shrink-0" width={width} height={height} aria-hidden="true">
        <path d={trendPath(p50Ms, { width, height })} fill="none" stroke="var(--ink2)" />
      </svg>
      <span className="sr-only">{said}</span>
      <span aria-hidden="true" className="whitespace-nowrap text-ink2 text-small">
        {least === most ? least : `${least}–${most}`}
      </span>
    </span>
  );
}
