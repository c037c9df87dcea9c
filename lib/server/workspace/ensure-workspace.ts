import 'server-only';
import { type Context, serverContext } from '../context.ts';

/** Makes the workspace when it is not there yet; true when it was made now. */
export async function ensureWorkspace(ctx: Context = serverContext()): Promise<boolean> {
  const { rowCount } = await ctx.pool.query(
    'insert into workspace (id, name) values ($1, $2) on conflict (id) do nothing',
    [ctx.workspace, 'Home'],
  );
  return rowCount === 1;
}
