import 'server-only';
import type { CatalogueNoun } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import type { Context } from '../context.ts';
import { pointsAsOf } from '../points/points-as-of.ts';
import { tombstone } from '../points/tombstone.ts';

/** At most this many points of an entry are listed, own ones first, newest first. */
export const mostListed = 2000;

/** Column of `point` by which the points of an entry are found; each has its partial index. */
export const nounColumns = {
  device: 'device_class',
  model: 'model',
  framework: 'runtime',
} as const satisfies Record<CatalogueNoun, string>;

/** Which entry, as of which data version. */
export interface EntryAsOf {
  noun: CatalogueNoun;
  slug: string;
  ds: number;
}

/**
 * The points of one entry as of a data version, and how many there were in all. One whose result was
 * retracted later is a tombstone without figures.
 */
export async function entryPoints(
  { noun, slug, ds }: EntryAsOf,
  ctx: Context,
): Promise<{ points: Point[]; total: number }> {
  const column = nounColumns[noun];
  const { rows } = await ctx.pool.query<{ body: Point; retracted: string | null; total: number }>(
    `with chosen as materialized (
       select id, from_seq, tier, measured_at from ${pointsAsOf} p where ${column} = $3),
     listed as (
       select id, from_seq, tier, measured_at from chosen
        order by tier <> 'measured', measured_at desc nulls last, id limit $4)
     select p.body, x.reason as retracted, (select count(*)::int from chosen) as total
       from listed l
       join point p on p.workspace = $1 and p.id = l.id and p.from_seq = l.from_seq
       left join retraction x on x.workspace = p.workspace and x.result_id = p.result_id
      order by l.tier <> 'measured', l.measured_at desc nulls last, l.id`,
    [ctx.workspace, ds, slug, mostListed],
  );
  const points = rows.map(({ body, retracted }) =>
    retracted === null ? body : tombstone(body, retracted),
  );
  return { points, total: rows[0]?.total ?? 0 };
}

/** A current point of an entry, by which it is named where an older version had none; null without. */
export async function anyCurrentPoint(
  { noun, slug }: Pick<EntryAsOf, 'noun' | 'slug'>,
  ctx: Context,
): Promise<Point | null> {
  const { rows } = await ctx.pool.query<{ body: Point }>(
    `select body from point
      where workspace = $1 and ${nounColumns[noun]} = $2 and to_seq is null limit 1`,
    [ctx.workspace, slug],
  );
  return rows[0]?.body ?? null;
}
