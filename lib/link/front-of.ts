import type { Point } from '../contract/point.ts';
import { paretoFront } from '../stats/front.ts';
import { accuracyOf } from './accuracy-of.ts';
import { type ConstraintKey, constraintsOf, keepsConstraints } from './constraints.ts';
import { correctnessOf } from './correctness.ts';
import { betterEnd, type Quantity } from './quantity.ts';
import type { PlacedPoint, PlacingContext, SplitPoints } from './split.ts';
import type { View } from './view.ts';

/** Fewer images than this make an accuracy indicative only: not ranked (method.md A8.3). */
const fewestImages = 500;

/** What decides the front: the axes, and what the reader asks of a row. */
export interface FrontContext extends PlacingContext {
  view: PlacingContext['view'] & Pick<View, ConstraintKey>;
}

/**
 * Ids of the points on the front, from the better end of the x axis (ux.md C5-C8); which end of an
 * axis is better is the quantity's. Only what may be compared takes part: measured or read from a
 * log, of one cohort, by the statistic of the axes, keeping every constraint, not a reference
 * device, not rejected, with outputs that were checked and did not differ, and where accuracy
 * decides, with one over at least 500 images where the count is known.
 */
export function frontOf(plot: SplitPoints['plot'], context: FrontContext): string[] {
  const { view } = context;
  const constraints = constraintsOf(view);
  const byAccuracy =
    view.x === 'acc' || view.y === 'acc' || constraints.some(({ quantity }) => quantity === 'acc');
  const able = plot.filter(
    (placed) =>
      ranks(placed, context) &&
      (!byAccuracy || enoughImages(placed.point, context.metric)) &&
      keepsConstraints(placed.point, constraints, context) === 'kept',
  );
  // Rows of one task, scenario and batch compare in speed whatever they were scored on.
  const compared = (point: Point) =>
    byAccuracy ? point.cohort : [point.task, point.scenario, point.batch].join('~');
  if (new Set(able.map(({ point }) => compared(point))).size > 1) return [];
  const front = paretoFront(
    able.map(({ x, y }) => ({
      x: -goodness(view.x, x.value),
      y: goodness(view.y, y.value),
    })),
  );
  return front.flatMap((index) => able[index]?.point.id ?? []);
}

function ranks({ point, x, y }: PlacedPoint, { view, metric }: FrontContext): boolean {
  const correctness = correctnessOf(point, metric);
  return (
    point.tier !== 'published' &&
    !point.referenceDevice &&
    point.validity !== 'rejected' &&
    correctness !== 'wrong' &&
    correctness !== 'unchecked' &&
    [x, y].every((stated) => (stated?.statistic ?? view.q) === view.q)
  );
}

function enoughImages(point: Point, metric: string | null): boolean {
  const images = accuracyOf(point, metric)?.total ?? null;
  return images === null || images >= fewestImages;
}

/** Larger is better, whatever the quantity. */
function goodness(quantity: Quantity, value: number): number {
  return betterEnd[quantity] === 'high' ? value : -value;
}
