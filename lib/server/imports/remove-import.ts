import 'server-only';
import type { ImportRemoved } from '../../contract/import.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { lockPoints, nextDataVersion } from '../points/next-data-version.ts';
import { sourceKeyOf } from './import-results.ts';

/**
 * Takes an import away under a data version of its own: its points go, its results are retracted, so
 * that their addresses and frozen links say what became of them. Removing it again is 404.
 *
 * @throws HttpProblem 404 when there is no such import, or it is removed already
 */
export async function removeImport(
  { id, reason }: { id: string; reason: string },
  ctx: Context = serverContext(),
): Promise<ImportRemoved> {
  const { workspace } = ctx;
  const missing = HttpProblem.notFound('There is no import of this id that is still kept.');
  if (!Uuid7.safeParse(id).success) throw missing;
  return inTransaction(ctx.pool, async (tx) => {
    await lockPoints(tx, workspace);
    const { rows } = await tx.query<{ label: string }>(
      `update import_batch set removed_at = now()
        where workspace = $1 and id = $2 and removed_at is null returning label`,
      [workspace, id],
    );
    const [removed] = rows;
    if (!removed) throw missing;
    const ds = await nextDataVersion(tx, workspace, `import of ${removed.label} is removed`);
    await tx.query(
      `insert into retraction (workspace, result_id, reason, ds)
       select workspace, id, $3, $4 from result where workspace = $1 and import_id = $2
       on conflict do nothing`,
      [workspace, id, reason, ds],
    );
    await tx.query(
      `update point set to_seq = $3
        where workspace = $1 and source_key = $2 and to_seq is null`,
      [workspace, sourceKeyOf(id), ds],
    );
    return { importId: id, ds };
  });
}

/** Reason of a removal whose owner gave none. */
export const importRemoved = 'The import that it came with was removed.';
