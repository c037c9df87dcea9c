import { median } from '../../../lib/stats/percentile.ts';
import type { Now } from './clock.ts';
import { inferUntil, type Work } from './loop.ts';
import { Timings } from './timings.ts';

const settling = 300;
const measured = 1000;

/**
 * What the loop itself costs: the median of an inference that does nothing, through the same loop,
 * awaited when the session's is, and so many calls a sample; whole nanoseconds a call.
 */
export async function measureHarness(awaited: boolean, calls: number, now: Now): Promise<number> {
  const nothing: Work = {
    pre: () => undefined,
    infer: awaited ? async () => undefined : () => undefined,
    post: () => undefined,
  };
  const timings = new Timings(settling + measured, calls);
  await inferUntil(nothing, timings, (count) => count >= settling + measured, now, calls);
  return median(timings.part('infer').subarray(settling));
}
