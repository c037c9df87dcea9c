import type { Point } from '../../contract/point.ts';
import type { SweepAxis } from '../../contract/study.ts';

/** Value of a point on an axis of a sweep; null when the point does not state it. */
export function axisValue(point: Point, axis: SweepAxis): number | string | null {
  switch (axis) {
    case 'batch':
      return point.batch;
    case 'threads':
      return point.threads;
    case 'concurrency':
      return point.concurrency;
    case 'precision':
      return point.precision;
    case 'inputSize':
      return inputEdge(point);
  }
}

/** Edge of a square input: the size that a shape such as 1 × 3 × 224 × 224 holds twice. */
function inputEdge({ inputShape, batch }: Point): number | null {
  if (!inputShape) return null;
  const sizes = inputShape[0] === batch ? inputShape.slice(1) : inputShape;
  return sizes.find((size, i) => sizes.indexOf(size) !== i) ?? Math.max(...sizes);
}
