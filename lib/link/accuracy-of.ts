import type { Point, PointAccuracy } from '../contract/point.ts';

/** The accuracy of a point by one metric, or null; with no metric named, the first it has. */
export function accuracyOf(point: Point, metric: string | null): PointAccuracy | null {
  if (metric === null) return point.accuracy[0] ?? null;
  return point.accuracy.find((accuracy) => accuracy.metric === metric) ?? null;
}
