import 'server-only';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { networkOf } from '../http/network-of.ts';
import { peerAddress } from '../http/peer-address.ts';
import { type OpenLink, openLink } from './open-link.ts';

/** Addresses that open nothing which one sender may try within a minute (reliability.md H05). */
export const wrongSlugs = 20;
const seconds = 60;

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

function tooMany(waitMs: number): HttpProblem {
  const retryAfterS = Math.max(1, Math.ceil(waitMs / 1000));
  return new HttpProblem({
    status: 429,
    title: 'Too many links',
    detail: `${wrongSlugs} addresses of links that open nothing came from here within a minute: try again in ${retryAfterS} s.`,
    retryAfterS,
  });
}

const limiters = new WeakMap<Context, RateLimiterPostgres>();

function limiterOf(ctx: Context): RateLimiterPostgres {
  const limiter =
    limiters.get(ctx) ??
    new RateLimiterPostgres({
      storeClient: ctx.pool,
      tableName: 'rate_limit',
      tableCreated: true,
      keyPrefix: 'link',
      points: wrongSlugs,
      duration: seconds,
    });
  limiters.set(ctx, limiter);
  return limiter;
}
