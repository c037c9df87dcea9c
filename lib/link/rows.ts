import type { Point } from '../contract/point.ts';
import { accuracyOf } from './accuracy-of.ts';
import { latencyOf } from './latency-of.ts';
import type { View } from './view.ts';

/**
 * The rows in the order of the view (ux.md D5, F6): by raw value, rows without a value last in both
 * directions, equal rows in one fixed order. `metric` is the cohort's accuracy metric.
 */
export function sortRows(points: readonly Point[], view: View, metric: string | null): Point[] {
  const direction = view.sort.dir === 'asc' ? 1 : -1;
  return points
    .map((point) => ({ point, value: sortValue(point, view, metric) }))
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

function sortValue(point: Point, view: View, metric: string | null): number | string | null {
  switch (view.sort.key) {
    case 'lat':
      return point.outcome === 'ok' ? (latencyOf(point, view)?.ms ?? null) : null;
    case 'acc':
      return accuracyOf(point, metric)?.value ?? null;
    case 'samples':
      return point.samples;
    case 'dev':
      return point.device.name;
    case 'model':
      return point.model.name;
    case 'fw':
      return point.runtime.name;
    case 'prec':
      return point.precision;
    case 'ev':
      return { measured: 0, log: 1, published: 2 }[point.tier];
  }
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Numeric collation puts "MobileNetV10" after "MobileNetV2"; the locale is fixed so that an
  // address means the same order to every reader.
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
