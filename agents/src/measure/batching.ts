import type { Timer } from '../../../lib/contract/run.ts';
import { median } from '../../../lib/stats/percentile.ts';

/** A call shorter than so many clock steps is not timed alone (method.md A3.2). */
const fewestSteps = 1000;
/** Calls that are timed together last so long at least. */
const blockNs = 1e6;

/**
 * How many calls make one sample: one, or as many as last a millisecond where the end of warm-up
 * took less than 1000 steps of the clock a call.
 */
export function callsPerSample(warmupNs: Float64Array, timer: Pick<Timer, 'stepNs'>): number {
  if (warmupNs.length === 0) return 1;
  const late = warmupNs.subarray(Math.floor((warmupNs.length * 3) / 4));
  const callNs = median(late);
  if (callNs >= fewestSteps * timer.stepNs) return 1;
  return Math.ceil(blockNs / Math.max(1, callNs));
}
