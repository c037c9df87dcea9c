import type { Point } from '../contract/point.ts';
import { type ConstraintKey, constraintsOf, keepsConstraints } from './constraints.ts';
import type { QuantityContext } from './quantity.ts';
import type { View } from './view.ts';

/** What a reader's limits leave of some rows. */
export interface Fits {
  /** Rows that keep every limit, in the order given. */
  kept: Point[];
  /** Rows that break a limit: dimmed in the table, never hidden. */
  broken: number;
  /** Rows that break none but do not state every quantity that is limited. */
  unknown: number;
  /** Of the kept, those on the front, in its order. */
  onFront: Point[];
  /** The same by row id, for the rows that have figures. */
  verdicts: ReadonlyMap<string, Verdict>;
}

/** Whether a row keeps every limit; `unknown` where it does not state all that is limited. */
export type Verdict = 'kept' | 'broken' | 'unknown';

/** Sorts rows by the limits of a view; null when it sets none. Failed rows keep and break nothing. */
export function fitsOf(
  rows: readonly Point[],
  front: readonly string[],
  context: QuantityContext & { view: Pick<View, ConstraintKey> },
): Fits | null {
  const constraints = constraintsOf(context.view);
  if (constraints.length === 0) return null;
  const verdicts = new Map<string, Verdict>();
  const kept: Point[] = [];
  for (const row of rows) {
    if (row.outcome !== 'ok' || row.validity === 'rejected') continue;
    const verdict = keepsConstraints(row, constraints, context);
    verdicts.set(row.id, verdict);
    if (verdict === 'kept') kept.push(row);
  }
  const all = [...verdicts.values()];
  const byId = new Map(kept.map((row) => [row.id, row]));
  return {
    kept,
    broken: all.filter((verdict) => verdict === 'broken').length,
    unknown: all.filter((verdict) => verdict === 'unknown').length,
    onFront: front.flatMap((id) => byId.get(id) ?? []),
    verdicts,
  };
}
