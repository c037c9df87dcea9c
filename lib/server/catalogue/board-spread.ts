import 'server-only';
import type { BoardSpread } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import type { Context } from '../context.ts';
import { pointsAsOf } from '../points/points-as-of.ts';
import { resolveVersion } from '../points/resolve-version.ts';

/** Combinations of one class whose boards are laid side by side at most, the newest first. */
const mostSpread = 100;

/** As of when boards are told: a data version, and the moment before which results count; null is now. */
export interface BoardsAsOf {
  ds: number;
  until: string | null;
}

/** How many boards of a class had measured something that was not retracted since. */
export async function countBoards(
  slug: string,
  ctx: Context,
  { until }: Pick<BoardsAsOf, 'until'> = { until: null },
): Promise<number> {
  const { rows } = await ctx.pool.query<{ boards: number }>(
    `select count(*)::int as boards from device d
      where d.workspace = $1 and d.device_class = $2
        and exists (select 1 from result r
                     where r.workspace = d.workspace and r.device_id = d.id
                       and ($3::timestamptz is null or r.opened_at < $3)
                       and not exists (select 1 from retraction x
                                        where x.workspace = r.workspace and x.result_id = r.id))`,
    [ctx.workspace, slug, until],
  );
  return rows[0]?.boards ?? 0;
}

/**
 * How far the boards of a class lie apart (field.md N17): of each combination and runtime version
 * that two of them measured, the newest valid p50 of each, in the order in which they were enrolled;
 * what differs most comes first. Of an older data version, what had finished when it was made.
 */
export async function boardSpread(
  slug: string,
  ctx: Context,
  asOf: BoardsAsOf | null = null,
): Promise<BoardSpread[]> {
  const { ds, until } = asOf ?? { ds: (await resolveVersion(null, ctx)).ds, until: null };
  const { rows } = await ctx.pool.query<{ body: Point; p50s: number[] }>(
    `with shared as (
       select p.id, p.from_seq, p.combination, p.runtime_version
         from ${pointsAsOf} p
        where p.device_class = $3 and p.tier = 'measured' and p.p50_ms is not null
          and (select count(distinct s.device_id) from series s
                where s.workspace = p.workspace and s.combination = p.combination
                  and s.runtime_version = p.runtime_version) > 1
        order by p.measured_at desc limit $4)
     select p.body, array_agg(board.p50_ms order by d.enrolled_at, d.id) as p50s
       from shared h
       join point p on p.workspace = $1 and p.id = h.id and p.from_seq = h.from_seq
       join device d on d.workspace = $1 and d.device_class = $3
       cross join lateral (
         select (s.summary->'p50'->>'valueMs')::float8 as p50_ms
           from result r
           join summary s on s.workspace = r.workspace and s.result_id = r.id and s.run_index = -1
           left join retraction x on x.workspace = r.workspace and x.result_id = r.id
          where r.workspace = $1 and r.combination = h.combination
            and r.runtime_version = h.runtime_version and r.device_id = d.id
            and r.state = 'complete' and r.validity <> 'rejected' and not r.superseded
            and x.result_id is null and ($5::timestamptz is null or r.finished_at < $5)
          order by r.finished_at desc, s.version desc limit 1) board
      group by p.workspace, p.id, p.from_seq
     having count(*) > 1`,
    [ctx.workspace, ds, slug, mostSpread, until],
  );
  return rows
    .map(({ body, p50s }) => ({
      combination: body.combination,
      runtimeVersion: body.runtime.version ?? '-',
      model: body.model.name,
      runtime: body.runtime.name,
      precision: body.precision,
      threads: body.threads,
      batch: body.batch,
      powerMode: body.powerMode,
      p50Ms: p50s,
    }))
    .sort((a, b) => spreadRatio(b.p50Ms) - spreadRatio(a.p50Ms));
}

/** Slowest over fastest. */
export function spreadRatio(p50Ms: readonly number[]): number {
  return Math.max(...p50Ms) / Math.min(...p50Ms);
}
