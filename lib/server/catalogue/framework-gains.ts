import 'server-only';
import type { FrameworkGains } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import type { Context } from '../context.ts';
import { pairFrameworks } from './pair-frameworks.ts';

/** Rows of the two frameworks that are paired at most: what was measured here first, then the newest. */
const mostPaired = 4000;

/**
 * What a framework buys against `base`, or, where that is none that shares a device and a model with
 * it, against the one that shares most.
 */
export async function frameworkGains(
  { slug, base }: { slug: string; base: string | null },
  ctx: Context,
): Promise<FrameworkGains> {
  const others = await sharing(slug, ctx);
  const chosen = others.find((other) => other.slug === base) ?? others[0];
  if (!chosen) return { base: null, others: [], pairs: [], means: [] };
  const { rows } = await ctx.pool.query<{ body: Point }>(
    `with held as (
       select device_class, model from point
        where workspace = $1 and runtime in ($2, $3) and to_seq is null and outcome = 'ok'
        group by device_class, model having count(distinct runtime) = 2)
     select p.body from point p join held using (device_class, model)
      where p.workspace = $1 and p.runtime in ($2, $3) and p.to_seq is null and p.outcome = 'ok'
      order by p.tier <> 'measured', p.measured_at desc nulls last, p.id limit $4`,
    [ctx.workspace, slug, chosen.slug, mostPaired],
  );
  const points = rows.map(({ body }) => body);
  const { shared: _, ...named } = chosen;
  return { base: named, others, ...pairFrameworks(points, slug, chosen.slug) };
}

/** Frameworks with points on a device and a model that this one has points on, the most shared first. */
async function sharing(slug: string, ctx: Context): Promise<FrameworkGains['others']> {
  const { rows } = await ctx.pool.query<FrameworkGains['others'][number]>(
    `with own as (
       select distinct device_class, model from point
        where workspace = $1 and runtime = $2 and to_seq is null and outcome = 'ok'),
     beside as (
       select p.runtime, count(distinct (p.device_class, p.model))::int as shared
         from point p join own using (device_class, model)
        where p.workspace = $1 and p.to_seq is null and p.outcome = 'ok' and p.runtime <> $2
        group by p.runtime)
     select b.runtime as slug, b.shared, name.name
       from beside b
       cross join lateral (
         select body->'runtime'->>'name' as name from point p
          where p.workspace = $1 and p.runtime = b.runtime and p.to_seq is null limit 1) name
      order by b.shared desc, b.runtime`,
    [ctx.workspace, slug],
  );
  return rows;
}
