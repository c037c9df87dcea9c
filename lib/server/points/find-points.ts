import 'server-only';
import type { Point } from '../../contract/point.ts';
import type { FoundPoints } from '../../contract/point-slots.ts';
import { type Context, serverContext } from '../context.ts';
import { pointsAsOf } from './points-as-of.ts';
import { resolveVersion } from './resolve-version.ts';

/** What is sought: words that must all occur; those of `near`'s task and model come first. */
export interface FindQuery {
  find: string;
  ds?: number | null;
  near?: Pick<Point, 'task' | 'model'> | null;
  limit?: number;
}

/**
 * Points of any cohort, own and published, in whose device, model, runtime, precision or power mode
 * every word of the query occurs, in any letters: "resnet50" finds ResNet-50. Own ones come first, of
 * published ones those that people meet first. Without a word everything is found.
 *
 * @throws HttpProblem as resolveVersion
 */
export async function findPoints(
  { find, ds: asked = null, near = null, limit = 20 }: FindQuery,
  ctx: Context = serverContext(),
): Promise<FoundPoints> {
  const sought = find.slice(0, 100);
  const patterns = soughtWords(sought).map((word) => `%${word}%`);
  const { ds, curated } = await resolveVersion(asked, ctx);
  const { rows } = await ctx.pool.query<{ body: Point; total: number }>(
    `select body, count(*) over ()::int as total
       from ${pointsAsOf} p
       cross join lateral (
         select lower(translate(concat_ws(' ', device_class, model, runtime, runtime_version,
           precision, execution_provider, body->'device'->>'name', body->'model'->>'name',
           body->'runtime'->>'name', body->>'powerMode'), ' -_.:/()', '')) as letters) t
      where p.outcome = 'ok' and letters like all ($3::text[])
        and not exists (select 1 from retraction x
                         where x.workspace = p.workspace and x.result_id = p.result_id)
      order by (p.tier = 'measured') desc, (p.task = $4) desc nulls last,
               (p.model = $5) desc nulls last, (p.cohort = $6) desc nulls last, p.model,
               p.device_class, p.runtime, p.precision, (body->>'threads')::int, p.id
      limit $7`,
    [ctx.workspace, ds, patterns, near?.task ?? null, near?.model.slug ?? null, curated, limit],
  );
  return { find: sought, total: rows[0]?.total ?? 0, points: rows.map(({ body }) => body) };
}

/** The words of a query without what separates letters; none of what a pattern would read as a sign. */
function soughtWords(find: string): string[] {
  return find
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[-_.:/()%\\]/g, ''))
    .filter((word) => word !== '');
}
