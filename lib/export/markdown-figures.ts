import { formatFigure, formatLatency, percentFigure, unitForAll } from '../chart/format.ts';
import { formatMeasure, type Measure, type Unit, unitName } from '../chart/measure.ts';
import { rangeUnit } from '../chart/range-unit.ts';
import type { Point } from '../contract/point.ts';
import { accuracyOf } from '../link/accuracy-of.ts';
import { derivedFrameRate } from '../link/frame-rate.ts';
import { anyLatency, latencyBy, type StatedStatistic } from '../link/latency-of.ts';
import { figuresOf } from '../link/timer.ts';
import { metricLabel } from '../text/cohort-label.ts';
import { formatCount } from '../text/figures.ts';
import type { BoundedValue } from './best-row.ts';
import type { ExportFigure, Reading } from './export-column.ts';
import type { Saying } from './markdown-saying.ts';

/** A column of figures as people read them. */
export interface MarkdownFigure {
  /** Name with its unit. */
  head: string;
  /** Null where the row does not state it. */
  cell: (point: Point) => string | null;
  /** By what the best of the column is found; null where none is. */
  ranked: { better: 'low' | 'high'; valueOf: (point: Point) => BoundedValue | null } | null;
}

/** The column of a figure over these rows; null for one that stands elsewhere in the table. */
export function markdownFigure(
  figure: ExportFigure,
  rows: readonly Point[],
  reading: Reading,
  saying: Saying,
): MarkdownFigure | null {
  const { text, words, locale } = saying;
  const { q, tr, metric } = reading;
  switch (figure) {
    case 'lat':
      return latencyFigure(q, rows, reading, saying);
    case 'p50':
    case 'p90':
    case 'p95':
    case 'p99':
    case 'mean':
    case 'min':
    case 'max':
      return figure === q ? null : latencyFigure(figure, rows, reading, saying);
    case 'spread': {
      const unit = latencyUnit(rows, reading);
      const say = (ms: number) => (ms > 0 ? formatLatency(ms, unit, locale).figure : '0');
      return unranked(`p5–p95, ${unitName(unit, locale)}`, (point) => {
        const spread = figuresOf(point, tr)?.spread ?? null;
        return spread && `${say(spread.p5Ms)}–${say(spread.p95Ms)}`;
      });
    }
    case 'fps':
      return {
        ...unranked(text.table.names.fps, (point) =>
          said(derivedFrameRate(point, q, tr), (rate) => formatFigure(rate, locale)),
        ),
        ranked: { better: 'high', valueOf: (point) => frameRate(point, reading) },
      };
    case 'miss':
      return missFigure(reading, saying);
    case 'acc':
      return {
        head: `${metricLabel(metric, text)}, %`,
        cell: (point) =>
          said(accuracyOf(point, metric)?.value ?? null, (one) => percentFigure(one, locale)),
        ranked: { better: 'high', valueOf: (point) => accuracy(point, metric) },
      };
    case 'thr':
      return unranked(text.table.heads.thr, ({ throughputPerS }) =>
        said(throughputPerS, (rate) => formatFigure(rate, locale)),
      );
    case 'energy':
      return measured('energy', rows, ({ energyMj }) => energyMj, saying);
    case 'power':
      return measured('power', rows, ({ powerW }) => powerW, saying);
    case 'mem':
      return measured('mem', rows, ({ peakMemoryBytes }) => peakMemoryBytes, saying);
    case 'size':
      return measured('size', rows, ({ modelBytes }) => modelBytes, saying);
    case 'place':
      return unranked(text.table.heads.place, ({ placement }) =>
        said(placement, (share) => percentFigure(share, locale)),
      );
    case 'trend':
      return trendFigure(rows, reading, saying);
    case 'sustained': {
      const say = (ms: number) => formatLatency(ms, 'auto', locale).text;
      return unranked(
        words.columns.sustained,
        ({ sustained }) =>
          sustained && `${say(sustained.firstThirdMs)}, ${say(sustained.lastThirdMs)}`,
      );
    }
    case 'samples':
      return unranked(text.table.names.samples, ({ samples }) =>
        said(samples, (count) => formatCount(count, locale)),
      );
    default:
      return null;
  }
}

function unranked(head: string, cell: (point: Point) => string | null): MarkdownFigure {
  return { head, cell: (point) => (point.outcome === 'ok' ? cell(point) : null), ranked: null };
}

function said(value: number | null, say: (value: number) => string): string | null {
  return value === null ? null : say(value);
}

/** A latency by one statistic; the headline's column shows another one, named, where a row has only that. */
function latencyFigure(
  statistic: StatedStatistic,
  rows: readonly Point[],
  reading: Reading,
  { text, locale }: Saying,
): MarkdownFigure {
  const { q, tr } = reading;
  const unit = latencyUnit(rows, reading);
  const say = (ms: number) => (ms > 0 ? formatLatency(ms, unit, locale).figure : '0');
  const name = (one: StatedStatistic) => text.domain.statistics[one] ?? one;
  const cell = (point: Point) => {
    const ms = latencyBy(point, statistic, tr);
    if (ms !== null) return say(ms);
    const other = statistic === q ? anyLatency(point, tr) : null;
    return other && `${say(other.ms)} (${name(other.statistic)})`;
  };
  const figure = unranked(`${name(statistic)}, ${unitName(unit, locale)}`, cell);
  if (statistic !== 'p50') return figure;
  return { ...figure, ranked: { better: 'low', valueOf: (point) => p50(point, reading) } };
}

/** One unit for all latencies of the table (ux.md D4). */
function latencyUnit(rows: readonly Point[], { q, tr, u }: Reading) {
  if (u !== 'auto') return u;
  const values = rows.flatMap((point) => {
    const ms = latencyBy(point, q, tr) ?? anyLatency(point, tr)?.ms ?? 0;
    return point.outcome === 'ok' && ms > 0 ? ms : [];
  });
  return values.length === 0 ? 'ms' : unitForAll(Math.min(...values), Math.max(...values));
}

function p50(point: Point, { tr }: Reading): BoundedValue | null {
  const value = latencyBy(point, 'p50', tr);
  if (value === null) return null;
  const interval = figuresOf(point, tr)?.p50Interval ?? null;
  return { value, interval: interval && { low: interval.lowMs, high: interval.highMs } };
}

function frameRate(point: Point, reading: Reading): BoundedValue | null {
  const value = derivedFrameRate(point, reading.q, reading.tr);
  if (value === null) return null;
  const latency = reading.q === 'p50' ? (p50(point, reading)?.interval ?? null) : null;
  const sound = latency !== null && latency.low > 0;
  return { value, interval: sound ? { low: 1000 / latency.high, high: 1000 / latency.low } : null };
}

function accuracy(point: Point, metric: string | null): BoundedValue | null {
  const stated = accuracyOf(point, metric);
  if (stated === null) return null;
  const { value, low, high } = stated;
  return { value, interval: low === null || high === null ? null : { low, high } };
}

function missFigure(
  { deadlineMs, misses }: Reading,
  { text, locale }: Saying,
): MarkdownFigure | null {
  if (deadlineMs === null) return null;
  const row = ({ resultId }: Point) => (resultId === null ? undefined : misses.get(resultId));
  const deadline = text.table.above(formatLatency(deadlineMs, 'auto', locale).text);
  return {
    ...unranked(`${text.table.heads.miss} (${deadline})`, (point) =>
      said(row(point)?.share ?? null, (share) => percentFigure(share, locale)),
    ),
    ranked: {
      better: 'low',
      valueOf: (point) => {
        const missed = row(point);
        return missed ? { value: missed.share, interval: missed } : null;
      },
    },
  };
}

const measures = {
  energy: 'energy',
  power: 'power',
  mem: 'bytes',
  size: 'bytes',
} as const satisfies Record<string, Measure>;

/** One unit over the whole column, as on the page. */
function measured(
  figure: keyof typeof measures,
  rows: readonly Point[],
  read: (point: Point) => number | null,
  { text, locale }: Saying,
): MarkdownFigure {
  const values = rows.flatMap((point) => (point.outcome === 'ok' ? (read(point) ?? []) : []));
  const unit: Unit = rangeUnit(figure, values, 'auto', locale).unit;
  return unranked(`${text.table.heads[figure]}, ${unitName(unit, locale)}`, (point) =>
    said(read(point), (value) => formatMeasure(value, measures[figure], unit, locale).figure),
  );
}

/** The least and the largest p50 of the last results. */
function trendFigure(
  rows: readonly Point[],
  reading: Reading,
  { text, locale }: Saying,
): MarkdownFigure {
  const unit = latencyUnit(rows, reading);
  return unranked(`${text.table.heads.trend}, ${unitName(unit, locale)}`, ({ combination }) => {
    const values = reading.trends.get(combination) ?? [];
    if (values.length === 0) return null;
    const [low, high] = [Math.min(...values), Math.max(...values)].map(
      (ms) => formatLatency(ms, unit, locale).figure,
    );
    return low === high ? (low ?? null) : `${low}–${high}`;
  });
}
