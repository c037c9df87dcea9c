import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Ends a link at once, everywhere: each page, file and picture of it asks the database. Ending it
 * again changes nothing.
 *
 * @throws HttpProblem 404
 */
export async function revokeLink(id: string, ctx: Context = serverContext()): Promise<void> {
  const revoked =
    Uuid7.safeParse(id).success &&
    (await ctx.pool.query(
      'update link set revoked_at = coalesce(revoked_at, now()) where workspace = $1 and id = $2',
      [ctx.workspace, id],
    ));
  if (!revoked || revoked.rowCount === 0) {
    throw HttpProblem.notFound('There is no link of this id.');
  }
}
