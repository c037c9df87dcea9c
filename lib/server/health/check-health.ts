import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** What a load balancer and `npm run up` want to know. */
export interface Health {
  status: 'ok';
  ds: number;
}

/**
 * Answers when the database answers and holds the workspace.
 *
 * @throws HttpProblem 503
 */
export async function checkHealth(ctx: Context = serverContext()): Promise<Health> {
  const { rows } = await ctx.pool
    .query<{ ds: string }>('select ds from workspace where id = $1', [ctx.workspace])
    .catch(() => {
      throw HttpProblem.unavailable();
    });
  const row = rows[0];
  if (!row) throw HttpProblem.unavailable();
  return { status: 'ok', ds: Number(row.ds) };
}
