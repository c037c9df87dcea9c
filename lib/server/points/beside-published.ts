import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type Context, serverContext } from '../context.ts';

/**
 * The current point of a result, then what others published of the same device class, model and
 * runtime; empty for a result that is no current point.
 */
export async function besidePublished(
  resultId: string,
  { pool, workspace }: Context = serverContext(),
): Promise<Point[]> {
  const { rows } = await pool.query<{ body: Point }>(
    `select p.body
       from point own
       join point p on p.workspace = own.workspace and p.to_seq is null
        and p.device_class = own.device_class and p.model = own.model
        and p.runtime = own.runtime and (p.id = own.id or p.tier = 'published')
      where own.workspace = $1 and own.result_id = $2 and own.to_seq is null
      order by p.id <> own.id, p.id
      limit 500`,
    [workspace, resultId],
  );
  return rows.map(({ body }) => body);
}
