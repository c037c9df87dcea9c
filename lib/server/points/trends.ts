import 'server-only';
import { type TrendReport, trendBatch } from '../../contract/history.ts';
import { Sha256 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** Results that a trend shows at most, the newest ones. */
const trendLength = 30;

/**
 * The p50 of the last results of each combination, oldest first (ux.md F7), over all its boards and
 * versions: complete, not rejected, not withdrawn, and with one request in flight, because a time
 * under load is no latency. A combination without any is left out.
 *
 * @throws HttpProblem 400 for more than 100 combinations, or one that is no sha256
 */
export async function trends(
  combinations: readonly string[],
  ctx: Context = serverContext(),
): Promise<TrendReport> {
  const asked = [...new Set(combinations)];
  if (asked.length > trendBatch || !asked.every((one) => Sha256.safeParse(one).success)) {
    throw HttpProblem.badRequest(
      `combinations is no list of at most ${trendBatch} combinations: each is 64 lower-case hex digits.`,
    );
  }
  const { rows } = await ctx.pool.query<{ combination: string; p50_ms: number[] }>(
    `select asked.combination, last.p50_ms
       from unnest($2::text[]) asked(combination)
       cross join lateral (
         select array_agg(one.p50_ms order by one.finished_at, one.id) as p50_ms
           from (select r.id, r.finished_at, s.p50_ms
                   from result r
                   left join retraction x on x.workspace = r.workspace and x.result_id = r.id
                   cross join lateral (
                     select (summary->'p50'->>'valueMs')::float8 as p50_ms from summary
                      where workspace = r.workspace and result_id = r.id and run_index = -1
                      order by version desc limit 1) s
                  where r.workspace = $1 and r.combination = asked.combination
                    and r.state = 'complete' and r.validity is distinct from 'rejected'
                    and not r.superseded and x.result_id is null and s.p50_ms is not null
                    and (r.cell->>'concurrency')::int = 1
                    and r.cell->>'scenario' not in ('Offline', 'Server')
                  order by r.finished_at desc, r.id desc
                  limit $3) one) last
      where last.p50_ms is not null`,
    [ctx.workspace, asked, trendLength],
  );
  return { trends: rows.map((row) => ({ combination: row.combination, p50Ms: row.p50_ms })) };
}
