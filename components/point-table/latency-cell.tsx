import { formatFigure, formatLatency } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { anyLatency, latencyBy } from '../../lib/link/latency-of.ts';
import type { RowContext } from './row-context.ts';

/**
 * The figure by the view's statistic; else another one that the row states, named, in the quieter
 * ink; else words. A figure of 0 is shown as what it is: below the timer's resolution.
 */
export function LatencyCell({ point, context }: { point: Point; context: RowContext }) {
  const { text, locale, q, tr, unit } = context;
  const { domain } = text;
  if (point.outcome !== 'ok') return <span className="text-ink3">{domain.none}</span>;
  const ms = latencyBy(point, q, tr);
  if (ms !== null) {
    return (
      <span className="font-semibold">{ms > 0 ? formatLatency(ms, unit, locale).figure : ms}</span>
    );
  }
  const other = anyLatency(point, tr);
  if (other === null && point.throughputPerS !== null) {
    return <Throughput perSecond={point.throughputPerS} context={context} />;
  }
  if (other === null) return <span className="text-ink3">{domain.notStated}</span>;
  return (
    <span className="text-ink2">
      <span className="text-ink3 text-small">
        {domain.statistics[other.statistic] ?? other.statistic}
      </span>{' '}
      {formatLatency(other.ms, unit, locale).figure}
    </span>
  );
}

/** Measured items a second of a row that has no latency: several requests were in flight. */
export function Throughput({ perSecond, context }: { perSecond: number; context: RowContext }) {
  const { domain } = context.text;
  return (
    <span className="text-ink2" title={domain.throughput}>
      {formatFigure(perSecond, context.locale)}
      {domain.itemsPerSecond}
    </span>
  );
}
