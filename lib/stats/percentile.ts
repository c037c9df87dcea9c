import { valuesAtRanks } from './select.ts';

/** One-based rank of quantile `q` among `n` samples by nearest rank, ceil(q n) (method.md A5.2). */
export function rankOf(n: number, q: number): number {
  // 0.07 * 100 is 7.000000000000001: the slack keeps a whole product on its own rank.
  return Math.min(n, Math.max(1, Math.ceil(q * n - 1e-9)));
}

/**
 * Quantile `q` (0..1) of ascending samples by nearest rank: always one of the samples, never
 * interpolated. Throws RangeError when there are no samples.
 */
export function nearestRank(sorted: ArrayLike<number>, q: number): number {
  return atRank(sorted, rankOf(sorted.length, q));
}

/** The sample at a one-based rank of ascending samples. Throws RangeError outside 1..n. */
export function atRank(sorted: ArrayLike<number>, rank: number): number {
  const value = sorted[rank - 1];
  if (value === undefined) {
    throw new RangeError(`Rank ${rank} does not exist among ${sorted.length} samples.`);
  }
  return value;
}

/** An ascending copy of the samples. */
export function ascending(samples: ArrayLike<number>): Float64Array {
  return Float64Array.from(samples).sort();
}

/** Samples of several sequences behind each other, in one copy. */
export function joined(runs: readonly ArrayLike<number>[]): Float64Array {
  const all = new Float64Array(runs.reduce((count, run) => count + run.length, 0));
  let at = 0;
  for (const run of runs) {
    all.set(run, at);
    at += run.length;
  }
  return all;
}

/**
 * Quantiles by nearest rank of samples in any order, without sorting them: for a few of them this
 * takes a third of the time. Throws RangeError when there are no samples.
 *
 * @param quantiles 0..1 in ascending order
 */
export function quantilesOf(samples: ArrayLike<number>, quantiles: readonly number[]): number[] {
  return valuesAtRanks(
    samples,
    quantiles.map((q) => rankOf(samples.length, q)),
  );
}

/** Median by nearest rank of samples in any order. Throws RangeError when there are none. */
export function median(samples: ArrayLike<number>): number {
  const [middle = Number.NaN] = quantilesOf(samples, [0.5]);
  return middle;
}

/** Median absolute deviation from `centre`, unscaled. Throws RangeError when there are no samples. */
export function medianDeviation(samples: ArrayLike<number>, centre: number): number {
  return median(Float64Array.from(samples, (sample) => Math.abs(sample - centre)));
}
