import 'server-only';
import type { Reproductions } from '../../contract/history.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import { type Context, serverContext } from '../context.ts';
import { statesLatency } from '../results/window-figures.ts';

interface Row {
  times: number;
  boards: number;
  ratio: number | null;
  cell: ResultCell | null;
  newest: { id: string; at: string | null; p50: number }[] | null;
}

/** Other results that are named, each with its address. */
const mostNamed = 5;

/**
 * How often the same combination was measured again in the same version of its runtime, by results
 * that count, and what became of the median; null when nothing here measured the result, or there is
 * none. The newest of them are named: each is a reproduction of the others.
 */
export async function reproductionsOf(
  resultId: string,
  ctx: Context = serverContext(),
): Promise<Reproductions | null> {
  if (!Uuid7.safeParse(resultId).success) return null;
  const { rows } = await ctx.pool.query<Row>(
    `with one as (
       select combination, runtime_version from result
        where workspace = $1 and id = $2 and device_id is not null),
     counted as (
       select r.id, r.device_id, r.cell, r.finished_at, s.p50
         from result r join one on one.combination = r.combination
                               and one.runtime_version is not distinct from r.runtime_version
         left join lateral (
           select (summary->'p50'->>'valueMs')::float8 as p50 from summary
            where workspace = r.workspace and result_id = r.id and run_index = -1
            order by version desc limit 1) s on true
        where r.workspace = $1 and r.device_id is not null
          and (r.id = $2
               or r.state = 'complete' and r.validity <> 'rejected' and not r.superseded
                  and s.p50 is not null
                  and not exists (select 1 from retraction x
                                   where x.workspace = r.workspace and x.result_id = r.id)))
     select count(*) filter (where id <> $2)::int as times,
            (count(distinct device_id) filter (where id <> $2))::int as boards,
            percentile_cont(0.5) within group (order by p50) filter (where id <> $2)
              / nullif(max(p50) filter (where id = $2), 0) as ratio,
            (array_agg(cell) filter (where id = $2))[1] as cell,
            (select json_agg(json_build_object('id', n.id, 'at', n.finished_at, 'p50', n.p50)
                             order by n.id desc)
               from (select id, finished_at, p50 from counted where id <> $2
                      order by id desc limit $3) n) as newest
       from counted`,
    [ctx.workspace, resultId, mostNamed],
  );
  const [found] = rows;
  if (!found?.cell) return null;
  const { times, boards, ratio, cell } = found;
  // Time under load includes waiting: it is no latency, and its ratio says nothing of one.
  const timed = statesLatency(cell);
  const newest = (found.newest ?? []).map(({ id, at, p50 }) => ({
    resultId: id,
    measuredAt: at === null ? null : new Date(at).toISOString(),
    p50Ms: timed ? p50 : null,
  }));
  return { times, boards, ratio: timed ? ratio : null, newest };
}
