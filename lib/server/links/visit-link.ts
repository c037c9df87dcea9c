import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { minuteLimiter, tooManyInAMinute } from '../http/minute-limiter.ts';
import { networkOf } from '../http/network-of.ts';
import { peerAddress } from '../http/peer-address.ts';
import { type OpenLink, openLink } from './open-link.ts';

/** Addresses that open nothing which one sender may try within a minute (reliability.md H05). */
export const wrongSlugs = 20;

/**
 * Opens the link of an address for whoever sent these headers. A miss is counted against their
 * network; after twenty within a minute nothing is looked up for it any more, also not what is there.
 *
 * @throws HttpProblem 404 as openLink, 429 after too many
 */
export async function visitLink(
  slug: string,
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<OpenLink> {
  const limiter = limiterOf(ctx);
  const key = `${ctx.workspace}:${networkOf(peerAddress(headers, ctx))}`;
  const before = await limiter.get(key);
  if (before !== null && before.consumedPoints >= wrongSlugs) throw tooMany(before.msBeforeNext);
  try {
    return await openLink(slug, ctx);
  } catch (error) {
    if (error instanceof HttpProblem && error.status === 404) await limiter.penalty(key, 1);
    throw error;
  }
}

const limiterOf = minuteLimiter('link', wrongSlugs);

function tooMany(waitMs: number): HttpProblem {
  const cause = `${wrongSlugs} addresses of links that open nothing came from here within a minute`;
  return tooManyInAMinute('Too many links', cause, waitMs);
}
