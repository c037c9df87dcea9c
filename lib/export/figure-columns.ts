import type { Point } from '../contract/point.ts';
import { accuracyOf } from '../link/accuracy-of.ts';
import { derivedFrameRate } from '../link/frame-rate.ts';
import { anyLatency, latencyBy, type StatedStatistic } from '../link/latency-of.ts';
import { figuresOf } from '../link/timer.ts';
import type { ExportCell, ExportColumn, ExportFigure, Reading } from './export-column.ts';
import { column } from './identity-columns.ts';

/** Columns of the chosen figures, each key once, whatever was chosen twice. */
export function figureColumns(figures: readonly ExportFigure[], reading: Reading): ExportColumn[] {
  const columns = new Map<string, ExportColumn>();
  for (const figure of figures) {
    for (const one of columnsOf(figure, reading)) {
      if (!columns.has(one.key)) columns.set(one.key, one);
    }
  }
  return [...columns.values()];
}

/** What a failed, unsupported or withdrawn row may still hold is no figure of it. */
export function ofGood<T>(cell: (point: Point) => T | null): (point: Point) => T | null {
  return (point) => (point.outcome === 'ok' ? cell(point) : null);
}

function columnsOf(figure: ExportFigure, reading: Reading): ExportColumn[] {
  const { q, tr } = reading;
  switch (figure) {
    case 'lat':
      return [...latency(q, reading), ...otherLatency(reading)];
    case 'p50':
    case 'p90':
    case 'p95':
    case 'p99':
    case 'mean':
    case 'min':
    case 'max':
      return latency(figure, reading);
    case 'spread':
      return [
        inUnit('spread_p5_ms', 'ms', (point) => figuresOf(point, tr)?.spread?.p5Ms ?? null, 'p5'),
        inUnit(
          'spread_p95_ms',
          'ms',
          (point) => figuresOf(point, tr)?.spread?.p95Ms ?? null,
          'p95',
        ),
      ];
    case 'fps':
      return [inUnit(`fps_from_${q}_per_s`, '1/s', (point) => derivedFrameRate(point, q, tr), q)];
    case 'miss':
      return missColumns(reading);
    case 'trend':
      return [trendColumn(reading)];
    case 'sustained':
      return [
        inUnit('first_third_ms', 'ms', ({ sustained }) => sustained?.firstThirdMs ?? null),
        inUnit('last_third_ms', 'ms', ({ sustained }) => sustained?.lastThirdMs ?? null),
        inUnit('throttled_after_s', 's', ({ sustained }) => sustained?.throttledAfterS ?? null),
      ];
    case 'samples':
      return [
        column(
          'samples',
          ofGood(({ samples }) => samples),
        ),
        column(
          'runs',
          ofGood(({ runs }) => runs),
        ),
      ];
    case 'acc':
      return accuracyColumns(reading);
    case 'thr':
      return [inUnit('throughput_per_s', '1/s', ({ throughputPerS }) => throughputPerS)];
    case 'energy':
      return [inUnit('energy_per_inference_mj', 'mJ', ({ energyMj }) => energyMj)];
    case 'power':
      return [inUnit('power_w', 'W', ({ powerW }) => powerW)];
    case 'mem':
      return [inUnit('peak_memory_bytes', 'bytes', ({ peakMemoryBytes }) => peakMemoryBytes)];
    case 'size':
      return [inUnit('model_bytes', 'bytes', ({ modelBytes }) => modelBytes)];
    case 'place':
      return [inUnit('share_on_accelerator', 'share', ({ placement }) => placement)];
    default:
      // Identity and evidence are there whether they were chosen or not.
      return [];
  }
}

function inUnit(
  key: string,
  unit: string,
  cell: (point: Point) => number | null,
  statistic: string | null = null,
): ExportColumn {
  return { key, unit, statistic, cell: ofGood(cell) };
}

/** A latency by one statistic, never by another; p50 with its interval. */
function latency(statistic: StatedStatistic, { tr }: Reading): ExportColumn[] {
  const key = `latency_${statistic}`;
  const figure = inUnit(`${key}_ms`, 'ms', (p) => latencyBy(p, statistic, tr), statistic);
  if (statistic !== 'p50') return [figure];
  const interval = (point: Point) => figuresOf(point, tr)?.p50Interval ?? null;
  return [
    figure,
    inUnit(`${key}_low_ms`, 'ms', (point) => interval(point)?.lowMs ?? null, statistic),
    inUnit(`${key}_high_ms`, 'ms', (point) => interval(point)?.highMs ?? null, statistic),
  ];
}

/** The figure of a row that does not state the headline's statistic, with the one that it states. */
function otherLatency({ q, tr }: Reading): ExportColumn[] {
  const other = (point: Point) => (latencyBy(point, q, tr) === null ? anyLatency(point, tr) : null);
  return [
    inUnit('other_latency_ms', 'ms', (point) => other(point)?.ms ?? null),
    column(
      'other_latency_statistic',
      ofGood((point) => other(point)?.statistic ?? null),
    ),
  ];
}

function missColumns({ misses, deadlineMs }: Reading): ExportColumn[] {
  const row = ({ resultId }: Point) => (resultId === null ? undefined : misses.get(resultId));
  return [
    inUnit('deadline_ms', 'ms', () => deadlineMs),
    inUnit('missed_share', 'share', (point) => row(point)?.share ?? null),
    inUnit('missed_share_low', 'share', (point) => row(point)?.low ?? null),
    inUnit('missed_share_high', 'share', (point) => row(point)?.high ?? null),
    column(
      'missed',
      ofGood((point) => row(point)?.missed ?? null),
    ),
  ];
}

function trendColumn({ trends }: Reading): ExportColumn {
  const cell = ({ combination }: Point): ExportCell => trends.get(combination)?.join(' ') ?? null;
  return { key: 'trend_p50_ms', unit: 'ms', statistic: 'p50', cell: ofGood(cell) };
}

/** Accuracy does not depend on how a run ended, but a withdrawn row states none. */
function accuracyColumns({ metric }: Reading): ExportColumn[] {
  const key = metric === null ? 'accuracy' : `accuracy_${metric.replaceAll('-', '_')}`;
  const share = (name: string, of: 'value' | 'low' | 'high'): ExportColumn => ({
    key: name,
    unit: 'share',
    statistic: null,
    cell: (point) => accuracyOf(point, metric)?.[of] ?? null,
  });
  return [
    share(key, 'value'),
    share(`${key}_low`, 'low'),
    share(`${key}_high`, 'high'),
    column('accuracy_images', (point) => accuracyOf(point, metric)?.total ?? null),
    ...(metric === null
      ? [column('accuracy_metric', (point) => accuracyOf(point, metric)?.metric ?? null)]
      : []),
  ];
}
