import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { pointsAsOf } from './points-as-of.ts';

/** What became of a point that was drawn as of an earlier data version. */
export interface ChangedPoint {
  id: string;
  /** Its result was retracted, another result or row took its place, or nothing did. */
  why: 'retracted' | 'superseded' | 'removed';
  /** When, ISO 8601. */
  since: string;
  /** Of a retraction. */
  reason: string | null;
}

interface Row {
  id: string;
  retracted_at: Date | null;
  reason: string | null;
  replaced: boolean;
  gone_at: Date | null;
}

/**
 * Those of these points whose figures as of data version `ds` no longer count, in the order given.
 * A measured point counts while its result is the one drawn: accuracy that came later, or a summary
 * computed again, is no change of it. A published one counts while its source states these figures.
 * An id that was not there at `ds` is left out.
 */
export async function changedSince(
  ids: readonly string[],
  ds: number,
  ctx: Context = serverContext(),
): Promise<ChangedPoint[]> {
  if (ids.length === 0) return [];
  const { rows } = await ctx.pool.query<Row>(
    `select p.id, x.at as retracted_at, x.reason, d.at as gone_at,
            exists (select 1 from point c
                     where c.workspace = $1 and c.id = p.id and c.to_seq is null) as replaced
       from ${pointsAsOf} p
       left join retraction x on x.workspace = p.workspace and x.result_id = p.result_id
       cross join lateral (
         select max(s.to_seq) as gone, bool_or(s.to_seq is null) as counts
           from point s
          where s.workspace = $1 and s.id = p.id and s.from_seq >= p.from_seq
            and s.result_id is not distinct from p.result_id
            and (p.result_id is not null
                 or (s.body->'latency' = p.body->'latency'
                     and s.body->'accuracy' = p.body->'accuracy'
                     and s.body->'throughputPerS' = p.body->'throughputPerS'))) same
       left join data_version d on d.workspace = $1 and d.ds = same.gone
      where p.id = any($3) and (x.result_id is not null or not same.counts)`,
    [ctx.workspace, ds, [...new Set(ids)]],
  );
  const changed = new Map(rows.map((row) => [row.id, toChange(row)]));
  return [...new Set(ids)].flatMap((id) => changed.get(id) ?? []);
}

function toChange({ id, retracted_at, reason, replaced, gone_at }: Row): ChangedPoint | [] {
  if (retracted_at) return { id, why: 'retracted', since: retracted_at.toISOString(), reason };
  if (!gone_at) return [];
  const why = replaced ? 'superseded' : 'removed';
  return { id, why, since: gone_at.toISOString(), reason: null };
}
