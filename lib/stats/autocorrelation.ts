import { ascending, joined } from './percentile.ts';

/**
 * Mid-ranks (ties share the mean of their ranks), one-based, in the order of the samples.
 *
 * @param sorted the same samples in ascending order, where the caller has them
 */
export function midRanks(
  samples: ArrayLike<number>,
  sorted: Float64Array = ascending(samples),
): Float64Array {
  return Float64Array.from(
    samples,
    (value) => (countUpTo(sorted, value, false) + 1 + countUpTo(sorted, value, true)) / 2,
  );
}

/** How many of the ascending values are below `value`, or with `orEqual` at most it. */
function countUpTo(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (orEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Lag-1 correlation of the mid-ranks plus 1/n, clipped to 0..0.98 (method.md A5.5). `runs` are
 * sample sequences of single processes: ranks are taken over all of them, neighbours only within
 * one. 0 when all samples are equal.
 *
 * @param sorted the samples of all runs in ascending order, where the caller has them
 */
export function rankCorrelation(runs: readonly ArrayLike<number>[], sorted?: Float64Array): number {
  const ranks = midRanks(joined(runs), sorted);
  const mean = (ranks.length + 1) / 2;
  let products = 0;
  let squares = 0;
  let start = 0;
  for (const run of runs) {
    for (let i = start; i < start + run.length; i++) {
      const here = (ranks[i] ?? mean) - mean;
      squares += here * here;
      if (i > start) products += here * ((ranks[i - 1] ?? mean) - mean);
    }
    start += run.length;
  }
  if (squares === 0) return 0;
  return Math.min(0.98, Math.max(0, products / squares + 1 / ranks.length));
}

/** Number of independent samples that `n` correlated ones are worth: n (1 - rho) / (1 + rho). */
export function effectiveCount(n: number, rho: number): number {
  return (n * (1 - rho)) / (1 + rho);
}
