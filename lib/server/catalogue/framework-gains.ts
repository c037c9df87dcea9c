import 'server-only';
import type { FrameworkGains } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import type { Context } from '../context.ts';
import { pointsAsOf } from '../points/points-as-of.ts';
import { pairFrameworks } from './pair-frameworks.ts';

/** Rows of the two frameworks that are paired at most: what was measured here first, then the newest. */
const mostPaired = 4000;

/** SQL: of the points `p` those that ran, and whose result was not retracted since. */
const ran = `p.outcome = 'ok' and not exists (
  select 1 from retraction x where x.workspace = p.workspace and x.result_id = p.result_id)`;

/**
 * What a framework buys against `base`, or, where that is none that shares a device and a model with
 * it, against the one that shares most; as of a data version.
 */
export async function frameworkGains(
  { slug, base, ds }: { slug: string; base: string | null; ds: number },
  ctx: Context,
): Promise<FrameworkGains> {
  const others = await sharing(slug, ds, ctx);
  const chosen = others.find((other) => other.slug === base) ?? others[0];
  if (!chosen) return { base: null, others: [], pairs: [], means: [] };
  const { rows } = await ctx.pool.query<{ body: Point }>(
    `with held as (
       select p.device_class, p.model from ${pointsAsOf} p
        where p.runtime in ($3, $4) and ${ran}
        group by p.device_class, p.model having count(distinct p.runtime) = 2)
     select p.body from ${pointsAsOf} p join held using (device_class, model)
      where p.runtime in ($3, $4) and ${ran}
      order by p.tier <> 'measured', p.measured_at desc nulls last, p.id limit $5`,
    [ctx.workspace, ds, slug, chosen.slug, mostPaired],
  );
  const points = rows.map(({ body }) => body);
  const { shared: _, ...named } = chosen;
  return { base: named, others, ...pairFrameworks(points, slug, chosen.slug) };
}

/** Frameworks with points on a device and a model that this one has points on, the most shared first. */
async function sharing(slug: string, ds: number, ctx: Context): Promise<FrameworkGains['others']> {
  const { rows } = await ctx.pool.query<FrameworkGains['others'][number]>(
    `with own as (
       select distinct p.device_class, p.model from ${pointsAsOf} p
        where p.runtime = $3 and ${ran}),
     beside as (
       select p.runtime, count(distinct (p.device_class, p.model))::int as shared
         from ${pointsAsOf} p join own using (device_class, model)
        where p.runtime <> $3 and ${ran}
        group by p.runtime)
     select b.runtime as slug, b.shared, name.name
       from beside b
       cross join lateral (
         select p.body->'runtime'->>'name' as name from ${pointsAsOf} p
          where p.runtime = b.runtime limit 1) name
      order by b.shared desc, b.runtime`,
    [ctx.workspace, ds, slug],
  );
  return rows;
}
