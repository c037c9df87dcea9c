import type { Profile } from '../../../lib/contract/vocabulary.ts';

/** When a measured window is over: both minima hold, or the cap is reached. */
export interface WindowLimits {
  minSamples: number;
  minMs: number;
  capMs: number;
}

/** When warm-up is over: a floor holds and the detector agrees, or the cap is reached. */
export interface WarmupLimits {
  /** Ordinary floor: so long and so many. */
  floorMs: number;
  floorCount: number;
  /** Slow models: so long and so many suffice. */
  slowFloorMs: number;
  slowFloorCount: number;
  capMs: number;
}

/** How thoroughly a cell is measured (method.md A4, A5). */
export interface ProfileLimits {
  latencyRuns: number;
  window: WindowLimits;
  warmup: WarmupLimits;
  /** Whether a window that becomes faster is measured once more (method.md A4.3). */
  measureAgain: boolean;
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
    measureAgain: false,
  },
  standard: {
    latencyRuns: 5,
    window: { minSamples: 200, minMs: 10_000, capMs: 120_000 },
    warmup: { ...warmup, slowFloorMs: 30_000, capMs: 60_000 },
    measureAgain: true,
  },
  full: {
    latencyRuns: 5,
    window: { minSamples: 700, minMs: 60_000, capMs: 600_000 },
    warmup: { ...warmup, slowFloorMs: 30_000, capMs: 120_000 },
    measureAgain: true,
  },
};
