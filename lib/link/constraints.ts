import type { Point } from '../contract/point.ts';
import { type Quantity, type QuantityContext, quantityOf } from './quantity.ts';
import type { View } from './view.ts';

export const constraintKeys = ['max_lat', 'min_fps', 'min_acc', 'max_w'] as const;
export type ConstraintKey = (typeof constraintKeys)[number];

/** What a reader asks of a row: a quantity of at most or at least so much, in its base unit. */
export interface Constraint {
  key: ConstraintKey;
  quantity: Quantity;
  side: 'most' | 'least';
  limit: number;
}

/** The constraints of a view; the address writes accuracy in percent. */
export function constraintsOf(view: Pick<View, ConstraintKey>): Constraint[] {
  const made: (Omit<Constraint, 'limit'> & { limit: number | null })[] = [
    { key: 'max_lat', quantity: 'lat', side: 'most', limit: view.max_lat },
    { key: 'min_fps', quantity: 'fps', side: 'least', limit: view.min_fps },
    {
      key: 'min_acc',
      quantity: 'acc',
      side: 'least',
      limit: view.min_acc === null ? null : view.min_acc / 100,
    },
    { key: 'max_w', quantity: 'power', side: 'most', limit: view.max_w },
  ];
  return made.flatMap(({ limit, ...rest }) => (limit === null ? [] : [{ ...rest, limit }]));
}

/**
 * Whether a row keeps every constraint. `unknown`: it breaks none that it states a value for, but
 * there is one that it states none for: it is not offered as a solution, and not called excluded.
 */
export function keepsConstraints(
  point: Point,
  constraints: readonly Constraint[],
  context: QuantityContext,
): 'kept' | 'broken' | 'unknown' {
  let unknown = false;
  for (const { quantity, side, limit } of constraints) {
    const stated = quantityOf(point, quantity, context);
    if (stated === null) unknown = true;
    else if (side === 'most' ? stated.value > limit : stated.value < limit) return 'broken';
  }
  return unknown ? 'unknown' : 'kept';
}
