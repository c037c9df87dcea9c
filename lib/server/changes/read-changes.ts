import 'server-only';
import type { Change, ChangeKind } from '../../contract/change.ts';
import type { Context } from '../context.ts';
import { readSources } from '../published/sources.ts';

/** A change with the data version that made it. */
export type VersionedChange = Change & { ds: number };

/** Changes of one kind that one data version lists one by one; the others are counted. */
export const mostListed = 20;

interface Row {
  ds: string;
  kind: ChangeKind;
  id: string;
  what: string;
  former: string | null;
  result: string | null;
  place: number;
  points: number;
}

/** In words that need no language: what was measured on what, with what. */
const whatSql = `concat_ws(', ', p.body->'model'->>'name',
  concat_ws(' ', p.body->'runtime'->>'name', p.body->'runtime'->>'version'),
  p.body->>'precision', p.body->'device'->>'name')`;

/**
 * What these data versions did to own points: opened, closed, or both under one id. At most twenty of
 * a kind in each version, and one change for the rest of them.
 */
export async function ownChanges(ds: readonly number[], ctx: Context): Promise<VersionedChange[]> {
  const { rows } = await ctx.pool.query<Row>(
    `with changed as (
       select o.from_seq as ds, o.id, o.from_seq, b.result_id as former, o.result_id as result,
              case when b.id is null then 'added'
                   when b.result_id is distinct from o.result_id then 'superseded'
                   else 'recomputed' end as kind
         from point o
         left join point b on b.workspace = o.workspace and b.id = o.id and b.to_seq = o.from_seq
        where o.workspace = $1 and o.from_seq = any($2) and o.source_key is null
       union all
       select c.to_seq, c.id, c.from_seq, c.result_id, null, 'removed'
         from point c
        where c.workspace = $1 and c.to_seq = any($2) and c.source_key is null
          and not exists (select 1 from point o where o.workspace = c.workspace and o.id = c.id
                                                  and o.from_seq = c.to_seq)),
     counted as (
       select *, row_number() over (partition by ds, kind order by id)::int as place,
              count(*) over (partition by ds, kind)::int as points
         from changed)
     select n.ds, n.kind, n.id, n.former, n.result, n.place, n.points, ${whatSql} as what
       from counted n
       join point p on p.workspace = $1 and p.id = n.id and p.from_seq = n.from_seq
      where n.place <= $3
      order by n.ds desc, n.kind, n.place`,
    [ctx.workspace, ds, mostListed],
  );
  return rows.flatMap((row) => {
    const { kind } = row;
    const change = { ds: Number(row.ds), kind, reason: null, sourceKey: null };
    const one = { ...change, what: row.what, pointId: row.id, points: 1 };
    const listed = { ...one, formerId: row.former, resultId: row.result };
    if (row.place < mostListed || row.points === mostListed) return [listed];
    const rest = { ...change, what: null, pointId: null, formerId: null, resultId: null };
    return [listed, { ...rest, points: row.points - mostListed }];
  });
}

/** Rows of published sources and imports that these data versions added, replaced or took away. */
export async function sourceChanges(
  ds: readonly number[],
  ctx: Context,
): Promise<VersionedChange[]> {
  const { rows } = await ctx.pool.query<{
    ds: string;
    kind: ChangeKind;
    key: string;
    points: number;
    what: string | null;
  }>(
    `with opened as (
       select o.from_seq as ds, o.source_key as key,
              case when b.id is null then 'added' else 'superseded' end as kind
         from point o
         left join point b on b.workspace = o.workspace and b.id = o.id and b.to_seq = o.from_seq
                          and b.to_seq = any($2)
        where o.workspace = $1 and o.from_seq = any($2) and o.source_key is not null),
     closed as (
       select c.to_seq as ds, c.source_key as key, 'removed' as kind
         from point c
        where c.workspace = $1 and c.to_seq = any($2) and c.source_key is not null
          and not exists (select 1 from point o where o.workspace = c.workspace and o.id = c.id
                                                  and o.from_seq = c.to_seq)),
     grouped as (
       select ds, key, kind, count(*)::int as points
         from (select * from opened union all select * from closed) every group by ds, key, kind)
     select g.*, (select p.body->'source'->>'label' from point p
                   where p.workspace = $1 and p.source_key = g.key
                     and case when g.kind = 'removed' then p.to_seq else p.from_seq end = g.ds
                   limit 1) as what
       from grouped g order by ds desc, points desc, key, kind`,
    [ctx.workspace, ds],
  );
  // Of a source of many tables, each row is cited to its own: MLPerf's to a submitter and a round.
  const shipped = new Map(readSources().map((source) => [source.key, source.label]));
  return rows.map(({ ds: version, kind, key, points, what }) => ({
    ds: Number(version),
    kind,
    what: shipped.get(key) ?? what ?? key,
    pointId: null,
    formerId: null,
    resultId: null,
    sourceKey: key,
    reason: null,
    points,
  }));
}
