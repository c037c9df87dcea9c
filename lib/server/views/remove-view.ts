import 'server-only';
import { Uuid7 } from '../../contract/primitives.ts';
import { type Context, serverContext } from '../context.ts';
import { noSuchView } from './change-view.ts';

/**
 * Removes the name of a view; links to it that were shared show what they did.
 *
 * @throws HttpProblem 404
 */
export async function removeView(id: string, ctx: Context = serverContext()): Promise<void> {
  if (!Uuid7.safeParse(id).success) throw noSuchView();
  const { rowCount } = await ctx.pool.query(
    'delete from saved_view where workspace = $1 and id = $2',
    [ctx.workspace, id],
  );
  if (rowCount === 0) throw noSuchView();
}
