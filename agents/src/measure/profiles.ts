import * as z from 'zod';
import type { Profile } from '../../../lib/contract/vocabulary.ts';

/** When a measured window is over: both minima hold, or the cap is reached. */
export const WindowLimits = z.object({
  minSamples: z.number(),
  minMs: z.number(),
  capMs: z.number(),
});
export type WindowLimits = z.infer<typeof WindowLimits>;

/** When warm-up is over: a floor holds and the detector agrees, or the cap is reached. */
export const WarmupLimits = z.object({
  /** Ordinary floor: so long and so many. */
  floorMs: z.number(),
  floorCount: z.number(),
  /** Slow models: so long and so many suffice. */
  slowFloorMs: z.number(),
  slowFloorCount: z.number(),
  capMs: z.number(),
});
export type WarmupLimits = z.infer<typeof WarmupLimits>;

/**
 * When a window is measured once more in a fresh process: never, when it became faster (method.md
 * A4.3), or also when it was disturbed, i.e. unstable or very noisy.
 */
export type MeasureAgain = 'never' | 'faster' | 'disturbed';

/** How thoroughly a cell is measured (method.md A4, A5). */
export interface ProfileLimits {
  latencyRuns: number;
  window: WindowLimits;
  warmup: WarmupLimits;
  /** Whether a run whose window became faster is measured once more (method.md A4.3). */
  measureAgain: MeasureAgain;
}

const warmup = { floorMs: 3000, floorCount: 50, slowFloorCount: 3 };

/**
 * Limits by profile. `quick` has warm-up limits of its own, so that a grid of cells stays within
 * minutes; what did not become steady in that time is remarked.
 */
export const profileLimits: Record<Profile, ProfileLimits> = {
  quick: {
    latencyRuns: 1,
    window: { minSamples: 100, minMs: 6000, capMs: 30_000 },
    warmup: { ...warmup, slowFloorMs: 8000, capMs: 10_000 },
    measureAgain: 'never',
  },
  standard: {
    latencyRuns: 5,
    window: { minSamples: 200, minMs: 10_000, capMs: 120_000 },
    warmup: { ...warmup, slowFloorMs: 30_000, capMs: 60_000 },
    measureAgain: 'faster',
  },
  full: {
    latencyRuns: 5,
    window: { minSamples: 700, minMs: 60_000, capMs: 600_000 },
    warmup: { ...warmup, slowFloorMs: 30_000, capMs: 120_000 },
    measureAgain: 'faster',
  },
};

/** Warm-up of a re-measure: four times as long and as many (method.md A4.3). */
export function longer(limits: WarmupLimits): WarmupLimits {
  return {
    floorMs: 4 * limits.floorMs,
    floorCount: 4 * limits.floorCount,
    slowFloorMs: 4 * limits.slowFloorMs,
    slowFloorCount: 4 * limits.slowFloorCount,
    capMs: 4 * limits.capMs,
  };
}
