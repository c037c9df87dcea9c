import type { Point } from '../contract/point.ts';
import { type Quantity, type QuantityContext, quantities, quantityOf } from './quantity.ts';
import type { Statistic, View } from './view.ts';

export type Axis = 'x' | 'y';

/**
 * The view with another quantity on one axis; a latency comes with its statistic. What was said of
 * the axis in terms of the old quantity goes: its scale and its zoom.
 */
export function pickAxis(
  view: View,
  axis: Axis,
  { quantity, q }: { quantity: Quantity; q?: Statistic | undefined },
): View {
  const next = { ...view, q: q ?? view.q, [axis]: quantity };
  if (quantity === view[axis]) return next;
  return axis === 'x' ? { ...next, xs: 'auto', zx: null } : { ...next, ys: 'auto', zy: null };
}

/** The view with its axes the other way round, each with its scale and its zoom. */
export function swapAxes(view: View): View {
  return {
    ...view,
    x: view.y,
    y: view.x,
    xs: view.ys,
    ys: view.xs,
    zx: view.zy,
    zy: view.zx,
  };
}

/** Quantities that some row states, so that an axis of them would show something. */
export function statedQuantities(
  points: readonly Point[],
  context: QuantityContext,
): ReadonlySet<Quantity> {
  // Any statistic shows that a latency can be drawn; the sentence counts who states another one.
  const lenient = { ...context, view: { ...context.view, stat: 'any' as const } };
  const usable = points.filter(({ outcome }) => outcome === 'ok');
  return new Set(
    quantities.filter((quantity) =>
      usable.some((point) => quantityOf(point, quantity, lenient) !== null),
    ),
  );
}
