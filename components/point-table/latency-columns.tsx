import { formatFigure, formatLatency, unitWord } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { derivedFrameRate } from '../../lib/link/frame-rate.ts';
import { latencyBy } from '../../lib/link/latency-of.ts';
import { IdentityLink } from './identity-link.tsx';
import { LatencyCell } from './latency-cell.tsx';
import { MissCell, missWords } from './miss-cell.tsx';
import { Missing } from './missing.tsx';
import type { PointColumn } from './point-column.ts';
import type { TableContext } from './row-context.ts';

/** The view's latency with its link to the result, its spread, other statistics, and rates. */
export const latencyColumns: readonly PointColumn[] = [
  {
    id: 'lat',
    head: latencyHead,
    cell: (point, context) => (
      <IdentityLink point={point} text={context.text}>
        <LatencyCell point={point} context={context} />
      </IdentityLink>
    ),
  },
  {
    id: 'spread',
    head: ({ text, stripScale }) => (
      <span className="block">
        <span className="block text-center">{text.explore.columns.spread}</span>
        {stripScale}
      </span>
    ),
    cell: (point, { text, stripOf }) => stripOf(point) ?? <Missing>{text.domain.none}</Missing>,
  },
  percentileColumn('p90'),
  percentileColumn('p99'),
  {
    id: 'miss',
    head: ({ text, deadlineMs, locale }) => (
      <span className="block text-right" title={text.table.names.miss}>
        <span className="flex w-0 min-w-full justify-end whitespace-nowrap font-normal text-ink3 leading-[14px]">
          {deadlineMs === null
            ? text.table.noDeadline
            : text.table.above(formatLatency(deadlineMs, 'auto', locale).text)}
        </span>
        {text.table.heads.miss}
      </span>
    ),
    cell: (point, context) => <MissCell point={point} context={context} />,
    words: missWords,
  },
  {
    id: 'fps',
    head: ({ text }) => <span title={text.domain.derived}>{text.explore.columns.fps}</span>,
    cell: (point, { text, locale, q, tr }) => {
      const rate = derivedFrameRate(point, q, tr);
      if (rate === null) return <Missing>{text.domain.none}</Missing>;
      return formatFigure(rate, locale);
    },
  },
];

function percentileColumn(id: 'p90' | 'p99'): PointColumn {
  return {
    id,
    head: ({ unit, locale }) => `${id}, ${unitWord(unit, locale)}`,
    cell: (point, context) =>
      percentile(id, point, context, context.unit)?.figure ?? (
        <Missing>
          {point.outcome === 'ok' ? context.text.domain.notStated : context.text.domain.none}
        </Missing>
      ),
    words: (point, context) => {
      const figure = percentile(id, point, context, 'auto');
      return figure && `${id} ${figure.text}`;
    },
  };
}

function percentile(
  id: 'p90' | 'p99',
  point: Point,
  { tr, locale }: TableContext,
  unit: Parameters<typeof formatLatency>[1],
) {
  const ms = point.outcome === 'ok' ? latencyBy(point, id, tr) : null;
  if (ms === null) return null;
  return ms > 0 ? formatLatency(ms, unit, locale) : { figure: String(ms), text: String(ms) };
}

/**
 * Statistic and unit of the column, under what its timer covers: those words stand over the column
 * before it rather than make this one as wide as they are.
 */
function latencyHead({ text, q, unit, timer, locale }: TableContext) {
  return (
    <span className="block text-right">
      <span className="flex w-0 min-w-full justify-end whitespace-nowrap font-normal text-ink3 leading-[14px]">
        {timer}
      </span>
      {`${text.domain.statistics[q] ?? q}, ${unitWord(unit, locale)}`}
    </span>
  );
}
