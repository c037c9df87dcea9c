import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { authOf } from './better-auth.ts';
import { requireSameOrigin } from './same-origin.ts';

/** Who reads: the workspace's owner sees everything, anyone else what lib/contract/public.ts lists. */
export type Viewer = 'owner' | 'reader';

/** Cookies whose name ends like this hold a session; without one nobody needs to be looked up. */
const sessionCookie = /session_token=/;

/** Who sends these headers. */
export async function requireReader(
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<Viewer> {
  if (!sessionCookie.test(headers.get('cookie') ?? '')) return 'reader';
  const session = await authOf(ctx).api.getSession({ headers });
  if (!session) return 'reader';
  const owner = await ctx.prisma.owner.findUnique({
    where: { workspace_userId: { workspace: ctx.workspace, userId: session.user.id } },
  });
  return owner ? 'owner' : 'reader';
}

/**
 * Passes for the owner of the workspace only, and only from the hub's own pages.
 *
 * @throws HttpProblem 401, 403 for a page of another site
 */
export async function requireOwner(
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<void> {
  if ((await requireReader(headers, ctx)) !== 'owner') {
    throw HttpProblem.unauthorised('This needs the owner: open a link from npm run owner-link.');
  }
  requireSameOrigin(headers, ctx);
}
