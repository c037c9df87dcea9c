import { nextSteadyCheck, steadyCheck } from '../../../lib/stats/steady.ts';
import type { Now } from './clock.ts';
import { inferUntil, type Work } from './loop.ts';
import type { WarmupLimits } from './profiles.ts';
import { Timings } from './timings.ts';

/** How warm-up ended: see Warmup in the contract. */
export type WarmupEnd = 'steady' | 'unchecked' | 'cap';

/** A warm-up and its infer samples, whole nanoseconds in order. */
export interface WarmedUp {
  end: WarmupEnd;
  samples: Float64Array;
}

/** Fewer samples than the detector's third check point say nothing either way. */
const fewestForDetector = 21;

/** Of a warm-up of very short calls only so many are kept; it goes on to its floor all the same. */
const capacity = 60_000;

/**
 * Warms up until the floor is reached and the detector finds the samples steady (method.md A4), or
 * the cap is reached. Returns its samples, which are kept apart from the measured ones.
 */
export async function warmUp(work: Work, limits: WarmupLimits, now: Now): Promise<WarmedUp> {
  const timings = new Timings(capacity);
  let steady = false;
  let nextCheck = nextSteadyCheck(0);
  await inferUntil(
    work,
    timings,
    (count, elapsedMs) => {
      if (count >= nextCheck && !timings.full) {
        steady = steadyCheck(timings.part('infer')) === 'steady';
        nextCheck = nextSteadyCheck(count);
      }
      if (elapsedMs >= limits.capMs) return true;
      if (!floorReached(limits, count, elapsedMs)) return false;
      return steady || count < fewestForDetector;
    },
    now,
  );
  const samples = timings.part('infer');
  const unknown = samples.length < fewestForDetector ? 'unchecked' : 'cap';
  return { end: steady ? 'steady' : unknown, samples };
}

/** Whether a warm-up of `count` inferences in `elapsedMs` satisfies either floor. */
export function floorReached(limits: WarmupLimits, count: number, elapsedMs: number): boolean {
  const ordinary = elapsedMs >= limits.floorMs && count >= limits.floorCount;
  return ordinary || (elapsedMs >= limits.slowFloorMs && count >= limits.slowFloorCount);
}

const lateSamples = 20;

/** How long a sample of so many calls takes by the end of a warm-up; null when there was none. */
export function lateSampleMs(samples: Float64Array, calls: number): number | null {
  const late = samples.subarray(-lateSamples);
  if (late.length === 0) return null;
  return (late.reduce((sum, ns) => sum + ns, 0) / late.length / 1e6) * calls;
}
