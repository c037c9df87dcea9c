import type { WindowLimits } from '../measure/profiles.ts';

/** A measured window that has begun. */
export interface OpenWindow {
  limits: WindowLimits;
  /** Length of a Sustained run; null in every other scenario. */
  minutes: number | null;
  /** How long a sample took in the warm-up; null where that is not known. */
  sampleMs: number | null;
}

/**
 * Share of a window that is over after so long, by its samples or its time, whichever is less. The
 * measuring process is not asked: an answer would stand beside its samples.
 */
export function shareOfWindow(window: OpenWindow, elapsedMs: number): number {
  const { limits, minutes, sampleMs } = window;
  if (minutes !== null) return Math.min(1, elapsedMs / (minutes * 60_000));
  const byTime = elapsedMs / limits.minMs;
  const bySamples = sampleMs ? elapsedMs / (sampleMs * limits.minSamples) : byTime;
  const byCap = elapsedMs / limits.capMs;
  return Math.min(1, Math.max(Math.min(byTime, bySamples), byCap));
}
