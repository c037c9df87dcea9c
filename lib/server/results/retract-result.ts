import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { keysWithAnswersOf } from '../accuracy/find-accuracy.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { nextDataVersion } from '../points/next-data-version.ts';
import { refreshPoints } from '../points/refresh-points.ts';

/**
 * Retracts a result with a reason: it stays readable as a tombstone and leaves every point and every
 * accuracy it counted for, under a data version of its own. Retracting it again changes nothing.
 *
 * @returns the data version from which it is gone
 * @throws HttpProblem 404 when there is no such result, 409 while it is still being measured
 */
export async function retractResult(
  { id, reason }: { id: string; reason: string },
  ctx: Context = serverContext(),
): Promise<number> {
  const { workspace } = ctx;
  if (!Uuid7.safeParse(id).success) throw HttpProblem.notFound('There is no result of this id.');
  return inTransaction(ctx.pool, async (tx) => {
    const { rows } = await tx.query<{ state: string; combination: string; version: string }>(
      `select state, combination, runtime_version as version from result
        where workspace = $1 and id = $2 for update`,
      [workspace, id],
    );
    const result = rows[0];
    if (!result) throw HttpProblem.notFound('There is no result of this id.');
    if (result.state === 'open') {
      throw HttpProblem.conflict(
        'This result is still being measured: cancel its job, or retract it once it has ended.',
      );
    }
    const inserted = await tx.query(
      `insert into retraction (workspace, result_id, reason, ds) values ($1, $2, $3, 0)
       on conflict do nothing`,
      [workspace, id, reason],
    );
    if (inserted.rowCount === 0) {
      const known = await tx.query<{ ds: string }>(
        'select ds from retraction where workspace = $1 and result_id = $2',
        [workspace, id],
      );
      return Number(known.rows[0]?.ds);
    }
    const cause = `result ${id} is retracted`;
    const raised = await refreshPoints(tx, workspace, cause, [
      { combination: result.combination, runtimeVersion: result.version },
      ...(await keysWithAnswersOf(tx, workspace, id)),
    ]);
    // One that no chart shows is a correction all the same.
    const ds = raised ?? (await nextDataVersion(tx, workspace, cause));
    // That of an imported result is not chosen among several: none takes its place.
    await tx.query(
      'update point set to_seq = $3 where workspace = $1 and result_id = $2 and to_seq is null',
      [workspace, id, ds],
    );
    await tx.query('update retraction set ds = $3 where workspace = $1 and result_id = $2', [
      workspace,
      id,
      ds,
    ]);
    return ds;
  });
}
