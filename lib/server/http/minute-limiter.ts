import 'server-only';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Context } from '../context.ts';
import { HttpProblem } from './http-problem.ts';

/** Counts of a minute, kept in the database, for each context one; `keyPrefix` tells what is counted. */
export function minuteLimiter(keyPrefix: string, points: number) {
  const limiters = new WeakMap<Context, RateLimiterPostgres>();
  return (ctx: Context): RateLimiterPostgres => {
    const limiter =
      limiters.get(ctx) ??
      new RateLimiterPostgres({
        storeClient: ctx.pool,
        tableName: 'rate_limit',
        tableCreated: true,
        keyPrefix,
        points,
        duration: 60,
      });
    limiters.set(ctx, limiter);
    return limiter;
  };
}

/** The refusal of one too many: `cause` is what came too often, and when to try again is added. */
export function tooManyInAMinute(title: string, cause: string, waitMs: number): HttpProblem {
  const retryAfterS = Math.max(1, Math.ceil(waitMs / 1000));
  const detail = `${cause}: try again in ${retryAfterS} s.`;
  return new HttpProblem({ status: 429, title, detail, retryAfterS });
}
