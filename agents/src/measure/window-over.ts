import type { WindowLimits } from './profiles.ts';

/** An inference longer than this makes a model slow. */
const slowMs = 500;
const fewestOfSlow = 10;
const fewestOfBudget = 72;

/**
 * Both conditions hold, or the time budget is spent with as many samples as a figure needs: 72 for
 * a p5-p95 whisker, or 10 for the median of a slow model (method.md A5).
 */
export function windowOver(limits: WindowLimits, count: number, elapsedMs: number): boolean {
  if (count >= limits.minSamples && elapsedMs >= limits.minMs) return true;
  const slow = elapsedMs > slowMs * count;
  return elapsedMs >= limits.capMs && count >= (slow ? fewestOfSlow : fewestOfBudget);
}

/** Which rule ended a window of so many samples. */
export function ruleOf(
  limits: WindowLimits,
  count: number,
  elapsedMs: number,
): 'samples-and-time' | 'budget' | 'capacity' {
  if (count >= limits.minSamples && elapsedMs >= limits.minMs) return 'samples-and-time';
  return elapsedMs >= limits.capMs ? 'budget' : 'capacity';
}
