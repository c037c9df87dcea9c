import 'server-only';
import type { PointKey } from '../accuracy/find-accuracy.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { buildPoint, measuredPointId } from './build-point.ts';
import { currentResult } from './current-result.ts';
import { lockPoints, nextDataVersion } from './next-data-version.ts';
import { closePoints, type HashedPoint, hashPoint, openPoints } from './write-points.ts';

/**
 * Brings the points of these keys up to date: chooses the current result of each, and, where what a
 * chart would draw has changed, closes the old row and opens a new one under the next data version.
 *
 * @returns the new data version, or null when nothing changed
 */
export async function refreshPoints(
  tx: Transaction,
  workspace: string,
  cause: string,
  keys: readonly PointKey[],
): Promise<number | null> {
  await lockPoints(tx, workspace);
  const opened: HashedPoint[] = [];
  const closed: string[] = [];
  for (const [id, key] of new Map(keys.map((key) => [measuredPointId(key), key]))) {
    const result = await currentResult(tx, workspace, key);
    const next = result ? hashPoint(await buildPoint(tx, workspace, id, key, result)) : null;
    const { rows } = await tx.query<{ body_sha256: string }>(
      'select body_sha256 from point where workspace = $1 and id = $2 and to_seq is null',
      [workspace, id],
    );
    const before = rows[0]?.body_sha256;
    if (before === next?.bodySha256) continue;
    if (before) closed.push(id);
    if (next) opened.push(next);
  }
  if (opened.length + closed.length === 0) return null;
  const ds = await nextDataVersion(tx, workspace, cause);
  await closePoints(tx, workspace, ds, closed);
  await openPoints(tx, workspace, ds, opened);
  return ds;
}
