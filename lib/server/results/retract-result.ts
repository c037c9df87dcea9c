import 'server-only';
import { keysWithAnswersOf } from '../accuracy/find-accuracy.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { refreshPoints } from '../points/refresh-points.ts';

/**
 * Retracts a result with a reason: it stays readable as a tombstone and leaves every point and every
 * accuracy it counted for. Retracting it again changes nothing.
 *
 * @returns the data version from which it is gone
 * @throws HttpProblem 404 when there is no such result, or it is still open
 */
export async function retractResult(
  { id, reason }: { id: string; reason: string },
  ctx: Context = serverContext(),
): Promise<number> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    const { rows } = await tx.query<{ combination: string; runtime_version: string }>(
      `select combination, runtime_version from result
        where workspace = $1 and id = $2 and state <> 'open' for update`,
      [workspace, id],
    );
    const result = rows[0];
    if (!result) throw HttpProblem.notFound(`There is no finished result ${id}.`);
    await tx.query(
      `insert into retraction (workspace, result_id, reason, ds) values ($1, $2, $3, 0)
       on conflict do nothing`,
      [workspace, id, reason],
    );
    const raised = await refreshPoints(tx, workspace, `result ${id} is retracted`, [
      { combination: result.combination, runtimeVersion: result.runtime_version },
      ...(await keysWithAnswersOf(tx, workspace, id)),
    ]);
    const kept = await tx.query<{ ds: string }>(
      `update retraction set ds = coalesce($3, nullif(ds, 0), (select ds from workspace where id = $1))
        where workspace = $1 and result_id = $2 returning ds`,
      [workspace, id, raised],
    );
    return Number(kept.rows[0]?.ds);
  });
}
