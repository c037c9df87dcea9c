import { noFigures } from '../../contract/no-figures.ts';
import type { Point } from '../../contract/point.ts';

/** What a retraction makes of the fields of a point, beside its reason. */
export const retracted = {
  outcome: 'retracted',
  validity: null,
  latency: noFigures,
  regions: null,
  samples: null,
  runs: null,
  throughputPerS: null,
  peakMemoryBytes: null,
  powerW: null,
  energyMj: null,
  placement: null,
  parity: null,
  sustained: null,
  accuracy: [],
  noAccuracyReason: null,
  remarks: [],
} satisfies Partial<Point>;

/** What remains of a point whose result was retracted: what it was and why, without any figure. */
export function tombstone(point: Point, reason: string): Point {
  return { ...point, ...retracted, outcomeReason: reason };
}
