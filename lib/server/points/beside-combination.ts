import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type Context, serverContext } from '../context.ts';

/**
 * The current points of a combination, the newest first, then those of the same device class, model
 * and runtime of the other kind of evidence: what others published beside what was measured, what was
 * measured beside what others published. Empty for one without a current point.
 */
export async function besideCombination(
  combination: string,
  { pool, workspace }: Context = serverContext(),
): Promise<Point[]> {
  const { rows } = await pool.query<{ body: Point }>(
    `with own as (
       select distinct device_class, model, runtime, tier = 'published' as published
         from point
        where workspace = $1 and combination = $2 and to_seq is null)
     select p.body
       from own
       join point p on p.workspace = $1 and p.to_seq is null
        and p.device_class = own.device_class and p.model = own.model
        and p.runtime = own.runtime
        and ((p.tier = 'published') <> own.published
             or p.combination = $2 and (p.tier = 'published') = own.published)
      order by p.combination <> $2, p.measured_at desc nulls last, p.id
      limit 500`,
    [workspace, combination],
  );
  return rows.map(({ body }) => body);
}
