import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * Refuses what a page of another site makes a browser send with the owner's session: a cookie goes to
 * every port of a host, so `SameSite` alone does not tell apart two servers of one machine. Browsers
 * name the origin with everything that writes; programs name none.
 *
 * @throws HttpProblem 403
 */
export function requireSameOrigin(
  headers: Headers,
  { publicUrl }: Pick<Context, 'publicUrl'>,
): void {
  const origin = headers.get('origin');
  if (origin === null || origin === new URL(publicUrl).origin) return;
  const asked = headers.get('x-forwarded-host') ?? headers.get('host');
  if (asked !== null && hostOf(origin) === asked) return;
  throw new HttpProblem({
    status: 403,
    title: 'Another site',
    detail: `This was sent by a page of ${origin.slice(0, 100)}: use the pages of this hub, or a token of its API.`,
  });
}

/** Null for `null`, which a sandboxed page sends, and for what is no address. */
function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host || null;
  } catch {
    return null;
  }
}
