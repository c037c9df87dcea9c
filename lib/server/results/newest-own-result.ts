import 'server-only';
import type { Result } from '../../contract/result.ts';
import { type Context, serverContext } from '../context.ts';
import { getResult } from './get-result.ts';

/**
 * The newest complete result with samples that was neither rejected nor retracted, one of four
 * latency runs or more before others, as the public sees it; null while nothing was measured.
 * /methodology explains its rules with it.
 */
export async function newestOwnResult(ctx: Context = serverContext()): Promise<Result | null> {
  const { rows } = await ctx.pool.query<{ id: string }>(
    `select r.id from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       cross join lateral (
         select count(*) as runs from run u
           join run_samples s using (workspace, result_id, run_index)
          where u.workspace = r.workspace and u.result_id = r.id and u.kind = 'latency'
            and u.status = 'ok' and s.infer_count > 0) timed
      where r.workspace = $1 and r.state = 'complete' and r.validity <> 'rejected'
        and x.result_id is null and timed.runs > 0
        and (r.cell->>'concurrency')::int = 1 and r.cell->>'scenario' = 'SingleStream'
      order by timed.runs >= 4 desc, r.finished_at desc limit 1`,
    [ctx.workspace],
  );
  const id = rows[0]?.id;
  return id ? getResult({ id, samples: 'when few' }, ctx) : null;
}
