import 'server-only';
import { summaryVersion } from '../../stats/summary.ts';
import type { PointKey } from '../accuracy/find-accuracy.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { redrawImported } from '../imports/redraw-imported.ts';
import { refreshPoints } from '../points/refresh-points.ts';
import { recomputeResult } from './recompute-result.ts';

/** What redoing the summaries came to; `ds` is null when no point changed. */
export interface Recomputed {
  results: number;
  failed: number;
  ds: number | null;
}

/**
 * Brings every stored summary to the version of lib/stats/summary.ts, from the samples. Each run and
 * each result is a transaction of its own, so that it can be broken off and taken up again; then all
 * points are brought up to date under one data version, and earlier data versions stay as they were.
 * Does nothing when the workspace is at that version already. A result whose samples cannot be read
 * keeps its old figures and is logged.
 */
export async function recomputeSummaries(ctx: Context = serverContext()): Promise<Recomputed> {
  const { rows } = await ctx.pool.query<{ summary_version: number }>(
    'select summary_version from workspace where id = $1',
    [ctx.workspace],
  );
  const at = rows[0]?.summary_version ?? summaryVersion;
  if (at >= summaryVersion) return { results: 0, failed: 0, ds: null };
  let results = 0;
  let failed = 0;
  for (let after: string | null = null; ; ) {
    const stale: string[] = await staleResults(after, ctx);
    for (const id of stale) {
      try {
        await recomputeResult(id, ctx);
        results++;
      } catch (error) {
        console.error(`The summary of result ${id} could not be redone:`, error);
        failed++;
      }
    }
    after = stale.at(-1) ?? null;
    if (after === null) break;
  }
  return { results, failed, ds: await redrawPoints(ctx) };
}

/** The next results that have figures of an older version and none of this one, by their ids. */
async function staleResults(after: string | null, ctx: Context): Promise<string[]> {
  const { rows } = await ctx.pool.query<{ result_id: string }>(
    `select distinct s.result_id from summary s
      where s.workspace = $1 and s.version < $2 and ($3::uuid is null or s.result_id > $3)
        and not exists (select 1 from summary n
                         where n.workspace = s.workspace and n.result_id = s.result_id
                           and n.run_index = s.run_index and n.version = $2)
      order by s.result_id limit 100`,
    [ctx.workspace, summaryVersion, after],
  );
  return rows.map(({ result_id }) => result_id);
}

async function redrawPoints(ctx: Context): Promise<number | null> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    const { rows } = await tx.query<PointKey>(
      `select distinct combination, runtime_version as "runtimeVersion" from point
        where workspace = $1 and tier = 'measured' and to_seq is null`,
      [workspace],
    );
    const cause = `summaries of version ${summaryVersion}`;
    const measured = await refreshPoints(tx, workspace, cause, rows);
    const ds = await redrawImported(tx, workspace, cause, measured);
    await tx.query('update workspace set summary_version = $2 where id = $1', [
      workspace,
      summaryVersion,
    ]);
    return ds;
  });
}
