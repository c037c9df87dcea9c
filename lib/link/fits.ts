import type { Point } from '../contract/point.ts';
import { type ConstraintKey, constraintsOf, keepsConstraints } from './constraints.ts';
import type { QuantityContext } from './quantity.ts';
import type { View } from './view.ts';

/** What a reader's limits leave of some rows. */
export interface Fits {
  /** Rows that keep every limit, in the order given. */
  kept: Point[];
  /** Ids of rows that break a limit: dimmed in the table, never hidden. */
  broken: ReadonlySet<string>;
  /** Rows that break none but do not state every quantity that is limited. */
  unknown: number;
  /** Of the kept, those on the front, in its order. */
  onFront: Point[];
}

/** Sorts rows by the limits of a view; null when it sets none. Failed rows keep and break nothing. */
export function fitsOf(
  rows: readonly Point[],
  front: readonly string[],
  context: QuantityContext & { view: Pick<View, ConstraintKey> },
): Fits | null {
  const constraints = constraintsOf(context.view);
  if (constraints.length === 0) return null;
  const kept: Point[] = [];
  const broken = new Set<string>();
  let unknown = 0;
  for (const row of rows) {
    if (row.outcome !== 'ok' || row.validity === 'rejected') continue;
    const verdict = keepsConstraints(row, constraints, context);
    if (verdict === 'kept') kept.push(row);
    else if (verdict === 'broken') broken.add(row.id);
    else unknown++;
  }
  const byId = new Map(kept.map((row) => [row.id, row]));
  return { kept, broken, unknown, onFront: front.flatMap((id) => byId.get(id) ?? []) };
}
