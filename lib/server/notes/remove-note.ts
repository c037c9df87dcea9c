import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Takes a note back: its words go, that there was one stays. Taking it back again changes nothing.
 *
 * @throws HttpProblem 404
 */
export async function removeNote(id: string, ctx: Context = serverContext()): Promise<void> {
  const removed =
    Uuid7.safeParse(id).success &&
    (await ctx.pool.query(
      `update note set removed_at = coalesce(removed_at, now()), text = ''
        where workspace = $1 and id = $2`,
      [ctx.workspace, id],
    ));
  if (!removed || removed.rowCount === 0) {
    throw HttpProblem.notFound('There is no note of this id.');
  }
}
