import type { Timer } from '../../../lib/contract/run.ts';
import { median } from '../../../lib/stats/percentile.ts';
import { windowRemarks } from '../../../lib/stats/window-remarks.ts';
import { measureTimer, type Now } from './clock.ts';
import { type Collections, collectNow, watchCollections } from './collections.ts';
import { inferUntil, type Work } from './loop.ts';
import type { ProfileLimits, WindowLimits } from './profiles.ts';
import { Timings } from './timings.ts';
import { type WarmupEnd, warmUp } from './warm-up.ts';

/** Samples in whole nanoseconds, in order. */
export interface LatencyMeasurement {
  timer: Timer;
  warmup: { end: WarmupEnd; samples: Float64Array };
  pre: Float64Array;
  infer: Float64Array;
  post: Float64Array;
  windowMs: number;
  stoppedBy: 'samples-and-time' | 'budget';
  collections: Collections;
}

/** An inference longer than this makes a model slow. */
const slowMs = 500;
const fewestOfSlow = 10;
const fewestOfBudget = 72;

/** Three streams of so many samples stay far below the 4 MB of a report. */
const capacity = 150_000;

/**
 * Warm-up, then one measured window. When the window itself drifts towards faster, warm-up was too
 * short: profiles with `measureAgain` count what was measured as warm-up and measure the window once
 * more (method.md A4.3).
 * `onWindow` hears of the start and the end, outside the timed region.
 */
export async function measureLatency(
  work: Work,
  limits: ProfileLimits,
  onWindow: (edge: 'start' | 'end') => void,
  now: Now,
): Promise<LatencyMeasurement> {
  const timer = await measureTimer(now);
  const warmup = await warmUp(work, limits.warmup, now);
  const first = await measureWindow(work, limits.window, onWindow, now);
  if (!limits.measureAgain || !becameFaster(first.infer)) return { timer, warmup, ...first };
  const samples = joined(warmup.samples, first.infer);
  const second = await measureWindow(work, limits.window, onWindow, now);
  return { timer, warmup: { end: warmup.end, samples }, ...second };
}

async function measureWindow(
  work: Work,
  limits: WindowLimits,
  onWindow: (edge: 'start' | 'end') => void,
  now: Now,
) {
  const timings = new Timings(capacity);
  collectNow();
  onWindow('start');
  // The message to the parent leaves before the first sample, not beside it.
  await new Promise(setImmediate);
  const stopWatching = watchCollections();
  await inferUntil(work, timings, (count, ms) => windowOver(limits, count, ms), now);
  const collections = await stopWatching();
  onWindow('end');
  const complete = timings.count >= limits.minSamples && timings.elapsedMs() >= limits.minMs;
  return {
    pre: timings.part('pre'),
    infer: timings.part('infer'),
    post: timings.part('post'),
    windowMs: timings.elapsedMs(),
    stoppedBy: complete ? ('samples-and-time' as const) : ('budget' as const),
    collections,
  };
}

/**
 * Both conditions hold, or the time budget is spent with as many samples as a figure needs: 72 for
 * a p5-p95 whisker, or 10 for the median of a slow model (method.md A5).
 */
export function windowOver(limits: WindowLimits, count: number, elapsedMs: number): boolean {
  if (count >= limits.minSamples && elapsedMs >= limits.minMs) return true;
  const slow = elapsedMs > slowMs * count;
  return elapsedMs >= limits.capMs && count >= (slow ? fewestOfSlow : fewestOfBudget);
}

function becameFaster(samples: Float64Array): boolean {
  if (!windowRemarks(samples).some((remark) => remark.code === 'drift')) return false;
  const third = Math.floor((samples.length * 3) / 10);
  return median(samples.slice(-third)) < median(samples.slice(0, third));
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(Math.min(capacity, a.length + b.length));
  all.set(a);
  all.set(b.subarray(0, all.length - a.length), a.length);
  return all;
}
