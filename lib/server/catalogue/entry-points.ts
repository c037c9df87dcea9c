import 'server-only';
import type { CatalogueNoun } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import type { Context } from '../context.ts';

/** At most this many points of an entry are listed, own ones first, newest first. */
export const mostListed = 2000;

/** Column of `point` by which the points of an entry are found; each has its partial index. */
export const nounColumns = {
  device: 'device_class',
  model: 'model',
  framework: 'runtime',
} as const satisfies Record<CatalogueNoun, string>;

/** The current points of one entry, and how many there are in all. */
export async function entryPoints(
  noun: CatalogueNoun,
  slug: string,
  ctx: Context,
): Promise<{ points: Point[]; total: number }> {
  const column = nounColumns[noun];
  const { rows } = await ctx.pool.query<{ body: Point; total: number }>(
    `with chosen as materialized (
       select id, from_seq, tier, measured_at from point
        where workspace = $1 and ${column} = $2 and to_seq is null),
     listed as (
       select id, from_seq, tier, measured_at from chosen
        order by tier <> 'measured', measured_at desc nulls last, id limit $3)
     select p.body, (select count(*)::int from chosen) as total
       from listed l
       join point p on p.workspace = $1 and p.id = l.id and p.from_seq = l.from_seq
      order by l.tier <> 'measured', l.measured_at desc nulls last, l.id`,
    [ctx.workspace, slug, mostListed],
  );
  return { points: rows.map(({ body }) => body), total: rows[0]?.total ?? 0 };
}
