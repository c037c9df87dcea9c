import type { Point } from '../contract/point.ts';
import { anyLatency, latencyOf } from './latency-of.ts';
import {
  type Quantity,
  type QuantityContext,
  quantityOf,
  type StatedQuantity,
  scaleOf,
} from './quantity.ts';
import { figuresOf, statedTimers } from './timer.ts';
import type { View } from './view.ts';

/** What decides where a row stands: both axes with their scales, and how their values are read. */
export interface PlacingContext extends QuantityContext {
  view: Pick<View, 'q' | 'stat' | 'tr' | 'x' | 'y' | 'xs' | 'ys'>;
}

/** A point with the values by which it is drawn, each in the base unit of its axis' quantity. */
export interface PlacedPoint {
  point: Point;
  x: StatedQuantity;
  /** Null only in the gutter. */
  y: StatedQuantity | null;
}

/** Why a point is not on the plot. */
export type LeftOutReason =
  | 'failed'
  | 'incomplete'
  | 'unsupported'
  | 'retracted'
  | 'rejected'
  | 'other-region'
  | 'other-statistic'
  | 'throughput-only'
  | 'no-latency'
  | 'no-value';

/** Where every point of a view goes; each is in exactly one place. */
export interface SplitPoints {
  /** A value on both axes that can be drawn: in the plot. */
  plot: (PlacedPoint & { y: StatedQuantity })[];
  /**
   * In the strip under the plot: `no-value` where the y axis' quantity is not stated,
   * `below-resolution` where a value is not above 0, which no quantity but an accuracy can be.
   */
  gutter: (PlacedPoint & { reason: 'no-value' | 'below-resolution' })[];
  /** In the table only, with the reason; counted in the sentence. */
  leftOut: { point: Point; reason: LeftOutReason }[];
}

/** Sorts points to plot, gutter and table only (design.md section 1, tiers), for any two axes. */
export function splitPoints(points: readonly Point[], context: PlacingContext): SplitPoints {
  const { view } = context;
  const split: SplitPoints = { plot: [], gutter: [], leftOut: [] };
  const fitsX = fitting(view.x, scaleOf(view, 'x'));
  const fitsY = fitting(view.y, scaleOf(view, 'y'));
  for (const point of points) {
    const reason = whyLeftOut(point);
    if (reason !== null) {
      split.leftOut.push({ point, reason });
      continue;
    }
    const x = quantityOf(point, view.x, context);
    if (x === null) {
      split.leftOut.push({ point, reason: whyNoValue(point, context) });
      continue;
    }
    const y = quantityOf(point, view.y, context);
    if (y === null) split.gutter.push({ point, x, y, reason: 'no-value' });
    else if (fitsX(x.value) && fitsY(y.value)) split.plot.push({ point, x, y });
    else split.gutter.push({ point, x, y, reason: 'below-resolution' });
  }
  return split;
}

/** An accuracy of 0 is a value; anything else that is 0 was too small for what measured it. */
function fitting(quantity: Quantity, scale: 'log' | 'lin'): (value: number) => boolean {
  return quantity === 'acc' && scale === 'lin' ? Number.isFinite : (value) => value > 0;
}

function whyLeftOut(point: Point): LeftOutReason | null {
  if (point.outcome !== 'ok') return point.outcome;
  return point.validity === 'rejected' ? 'rejected' : null;
}

function whyNoValue(point: Point, { view }: PlacingContext): LeftOutReason {
  if (view.x !== 'lat' && view.x !== 'fps') return 'no-value';
  if (point.throughputPerS !== null && statedTimers(point).length === 0) return 'throughput-only';
  if (figuresOf(point, view.tr) === null) return 'other-region';
  // A latency is there, but no rate of frames follows from it here.
  if (latencyOf(point, view) !== null) return 'no-value';
  return anyLatency(point, view.tr) === null ? 'no-latency' : 'other-statistic';
}

/** How many points were left out for each reason, for the sentence. */
export function countReasons(split: SplitPoints): Partial<Record<LeftOutReason, number>> {
  const counts: Partial<Record<LeftOutReason, number>> = {};
  for (const { reason } of split.leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
