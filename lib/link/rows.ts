import type { DeadlineRow } from '../contract/distribution.ts';
import type { Point } from '../contract/point.ts';
import { accuracyOf } from './accuracy-of.ts';
import { derivedFrameRate } from './frame-rate.ts';
import { latencyBy, latencyOf } from './latency-of.ts';
import type { View } from './view.ts';

/** What decides the order of rows besides the rows themselves. */
export type OrderView = Pick<View, 'sort' | 'q' | 'stat' | 'tr'>;

/** Shares of samples above the deadline, by result id. */
export type MissShares = ReadonlyMap<string, Pick<DeadlineRow, 'share'>>;

const noMisses: MissShares = new Map();

/**
 * The rows in the order of the view (ux.md D5, F6): by raw value, rows without a value last in both
 * directions, equal rows in one fixed order. `metric` is the cohort's accuracy metric; `misses` are
 * counted by the server, so that a row whose count is not there yet has no value.
 */
export function sortRows(
  points: readonly Point[],
  view: OrderView,
  metric: string | null,
  misses: MissShares = noMisses,
): Point[] {
  const direction = view.sort.dir === 'asc' ? 1 : -1;
  return points
    .map((point) => ({ point, value: sortValue(point, view, metric, misses) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) {
        if (a.value !== b.value) return a.value === null ? 1 : -1;
      } else if (a.value !== b.value) {
        return direction * compare(a.value, b.value);
      }
      return compare(a.point.id, b.point.id);
    })
    .map(({ point }) => point);
}

function sortValue(
  point: Point,
  view: OrderView,
  metric: string | null,
  misses: MissShares,
): number | string | null {
  switch (view.sort.key) {
    case 'dev':
      return point.device.name;
    case 'model':
      return point.model.name;
    case 'fw':
      return point.runtime.name;
    case 'prec':
      return point.precision;
    case 'pm':
      return point.powerMode;
    case 'threads':
      return point.threads;
    case 'ep':
      return point.executionProvider;
    case 'ev':
      return { measured: 0, log: 1, published: 2 }[point.tier];
    case 'acc':
      return accuracyOf(point, metric)?.value ?? null;
    case 'samples':
      return point.samples;
    case 'size':
      return point.modelBytes;
    default:
      // What a failed row may still hold is no figure of it.
      return point.outcome === 'ok' ? figureValue(point, view, misses) : null;
  }
}

function figureValue(point: Point, view: OrderView, misses: MissShares): number | null {
  switch (view.sort.key) {
    case 'lat':
      return latencyOf(point, view)?.ms ?? null;
    case 'p90':
    case 'p99':
      return latencyBy(point, view.sort.key, view.tr);
    case 'miss':
      return point.resultId === null ? null : (misses.get(point.resultId)?.share ?? null);
    case 'fps':
      return derivedFrameRate(point, view.q, view.tr);
    case 'thr':
      return point.throughputPerS;
    case 'energy':
      return point.energyMj;
    case 'power':
      return point.powerW;
    case 'mem':
      return point.peakMemoryBytes;
    case 'place':
      return point.placement;
    default:
      return null;
  }
}

/**
 * Numeric collation puts "MobileNetV10" after "MobileNetV2"; the language is fixed, so that an
 * address means the same order to every reader. Kept: making one costs more than a sort.
 */
const collator = new Intl.Collator('en', { numeric: true });

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
