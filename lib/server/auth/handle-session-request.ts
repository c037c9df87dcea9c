import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { authOf } from './better-auth.ts';

/** The only session endpoints that the network may reach; links are made on the terminal. */
const reachable = new Set(['GET /api/auth/magic-link/verify', 'POST /api/auth/sign-out']);

/**
 * Answers a request under /api/auth.
 *
 * @throws HttpProblem 404 for everything that is not needed from outside
 */
export async function handleSessionRequest(
  request: Request,
  ctx: Context = serverContext(),
): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (!reachable.has(`${request.method} ${pathname}`)) {
    throw HttpProblem.notFound('There is nothing at this address.');
  }
  return authOf(ctx).handler(request);
}
