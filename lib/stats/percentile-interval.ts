import type { Percentile } from '../contract/summary.ts';
import { correctedRanks, exactRanks, runRanks } from './order-interval.ts';
import { ascending, atRank, nearestRank } from './percentile.ts';

const nsPerMs = 1e6;

/** From this many runs on, an interval speaks for the configuration, not for one process (A5.6). */
export const fewestRunsForInterval = 4;

/**
 * Quantile `q` of all samples together with its 95 % interval. With four runs or more the interval
 * is over the runs' own quantiles; with fewer it is over the samples, corrected by `rho`, and says
 * only how well those processes were measured. `sorted` and `sortedRuns` are ascending nanoseconds.
 */
export function percentileWithInterval(
  sorted: ArrayLike<number>,
  sortedRuns: readonly ArrayLike<number>[],
  q: number,
  rho: number,
): Percentile {
  const value = nearestRank(sorted, q);
  const side = (ns: number | null) => (ns === null ? null : ns / nsPerMs);
  const { low, high } =
    sortedRuns.length < fewestRunsForInterval
      ? sampleInterval(sorted, q, rho)
      : runInterval(sortedRuns, q, value);
  return { valueMs: value / nsPerMs, lowMs: side(low), highMs: side(high) };
}

/** The percentile, or null when a side of its interval is unbounded (method.md A5.3). */
export function boundedPercentile(percentile: Percentile): Percentile | null {
  return percentile.lowMs === null || percentile.highMs === null ? null : percentile;
}

function sampleInterval(sorted: ArrayLike<number>, q: number, rho: number) {
  // The normal approximation loses a rank at the ends: independent samples have the exact one.
  const ranks = rho === 0 ? exactRanks(sorted.length, q) : correctedRanks(sorted.length, q, rho);
  return {
    low: ranks.low === null ? null : atRank(sorted, ranks.low),
    high: ranks.high === null ? null : atRank(sorted, ranks.high),
  };
}

function runInterval(sortedRuns: readonly ArrayLike<number>[], q: number, value: number) {
  const stated = sortedRuns.every((run) => q === 0.5 || exactRanks(run.length, q).high !== null);
  if (!stated) return { low: null, high: null };
  const values = ascending(sortedRuns.map((run) => nearestRank(run, q)));
  const ranks = runRanks(values.length);
  return {
    low: Math.min(value, atRank(values, ranks.low)),
    high: Math.max(value, atRank(values, ranks.high)),
  };
}
