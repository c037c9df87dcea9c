import type { Point } from '../contract/point.ts';
import { fewestForWhisker } from '../stats/summary.ts';
import { type QuantityContext, quantityOf, type StatedQuantity } from './quantity.ts';
import { figuresOf } from './timer.ts';
import type { View } from './view.ts';

/** A row with what its line shows: its value, and its p5-p95 in the same base unit. */
export interface RangedPoint {
  point: Point;
  stated: StatedQuantity;
  spread: { low: number; high: number } | null;
}

/** Why a row has no line. */
export type UndrawnReason = Exclude<Point['outcome'], 'ok'> | 'rejected' | 'silent';

/** Rows with a line, in the order given, and how many have none, by reason. */
export interface RangeRows {
  drawn: RangedPoint[];
  leftOut: Partial<Record<UndrawnReason, number>>;
}

/** What decides the lines: the quantity along them, and how it is read. */
export interface RangeContext extends QuantityContext {
  view: QuantityContext['view'] & Pick<View, 'x'>;
}

/** Sorts rows to those that state the quantity of the x axis and those that do not; keeps the order. */
export function rangeRows(rows: readonly Point[], context: RangeContext): RangeRows {
  const drawn: RangedPoint[] = [];
  const leftOut: RangeRows['leftOut'] = {};
  for (const point of rows) {
    const reason = undrawn(point);
    const stated = reason === null ? quantityOf(point, context.view.x, context) : null;
    if (stated !== null) drawn.push({ point, stated, spread: spreadOf(point, context) });
    else leftOut[reason ?? 'silent'] = (leftOut[reason ?? 'silent'] ?? 0) + 1;
  }
  return { drawn, leftOut };
}

/** Why a row cannot have a figure at all; null for one that may. */
export function undrawn(point: Point): Exclude<UndrawnReason, 'silent'> | null {
  if (point.outcome !== 'ok') return point.outcome;
  return point.validity === 'rejected' ? 'rejected' : null;
}

/**
 * p5-p95 along the axis: of 72 samples or more (method.md A5.6), of our own or of a log, and only
 * where the axis shows a time or the rate that follows from it.
 */
function spreadOf(point: Point, { view }: RangeContext): RangedPoint['spread'] {
  const spread = figuresOf(point, view.tr)?.spread ?? null;
  const few = point.samples !== null && point.samples < fewestForWhisker;
  if (spread === null || few || point.tier === 'published') return null;
  if (view.x === 'lat') return { low: spread.p5Ms, high: spread.p95Ms };
  // A p5 of 0 gives no rate: the bar would have no end.
  if (view.x !== 'fps' || !(spread.p5Ms > 0)) return null;
  return { low: 1000 / spread.p95Ms, high: 1000 / spread.p5Ms };
}
