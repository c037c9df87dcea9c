import 'server-only';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { minuteLimiter, tooManyInAMinute } from '../http/minute-limiter.ts';
import { networkOf } from '../http/network-of.ts';

/** The tenth wrong code within a minute from one address is not looked at any more. */
const wrongCodes = 9;

/**
 * Lets `work` try a code for this address. A try is counted before it is made, so that a hundred at
 * once are no way around the limit, and given back when the code was right.
 *
 * @throws HttpProblem 429 after nine wrong codes within a minute, also for a right one
 */
export async function limitGuesses<T>(
  address: string,
  work: () => Promise<T>,
  ctx: Context = serverContext(),
): Promise<T> {
  const limiter = limiterOf(ctx);
  const key = `${ctx.workspace}:${networkOf(address)}`;
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw tooMany(refused.msBeforeNext);
    throw refused;
  }
  try {
    const result = await work();
    await limiter.reward(key);
    return result;
  } catch (error) {
    if (!(error instanceof HttpProblem && error.status === 401)) await limiter.reward(key);
    throw error;
  }
}

const limiterOf = minuteLimiter('enrol', wrongCodes);

function tooMany(waitMs: number): HttpProblem {
  const cause = `More than ${wrongCodes} wrong enrolment codes came from this address within a minute`;
  return tooManyInAMinute('Too many codes', cause, waitMs);
}
