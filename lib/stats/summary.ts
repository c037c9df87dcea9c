import type { Summary } from '../contract/summary.ts';
import { effectiveCount, rankCorrelation } from './autocorrelation.ts';
import { ascending, joined, medianDeviation, nearestRank } from './percentile.ts';
import {
  boundedPercentile,
  fewestRunsForInterval,
  percentileWithInterval,
} from './percentile-interval.ts';

/** Version of this arithmetic: raise it when a figure would change, so that summaries are redone. */
export const summaryVersion = 3;

/** A p5-p95 whisker describes samples and needs this many of them (method.md A5.3). */
export const fewestForWhisker = 72;

const nsPerMs = 1e6;

/**
 * Statistics of the latency runs of one result (method.md A5). `runsNs` holds the measured samples
 * of each process in order, integer nanoseconds; figures are milliseconds over all samples
 * together, by nearest rank. Throws RangeError when a run has no samples or there is no run.
 *
 * @param callsPerSample above 1 when each sample is the mean of so many calls: then the median is
 * the only percentile that is stated, and there is no whisker (method.md A3.2)
 */
export function summarize(
  runsNs: readonly ArrayLike<number>[],
  { callsPerSample = 1 }: { callsPerSample?: number } = {},
): Summary {
  if (runsNs.length === 0 || runsNs.some((run) => run.length === 0)) {
    throw new RangeError('A summary needs at least one run, and at least one sample in each run.');
  }
  const sortedRuns = runsNs.map(ascending);
  const sorted = sortedRuns.length === 1 ? first(sortedRuns) : ascending(joined(runsNs));
  const rho = rankCorrelation(runsNs, sorted);
  const single = callsPerSample === 1;
  const percentile = (q: number) => percentileWithInterval(sorted, sortedRuns, q, rho);
  const tail = (q: number) => (single ? boundedPercentile(percentile(q)) : null);
  const whisker = (q: number) =>
    single && sorted.length >= fewestForWhisker ? nearestRank(sorted, q) / nsPerMs : null;
  return {
    version: summaryVersion,
    count: sorted.length,
    effectiveCount: effectiveCount(sorted.length, rho),
    callsPerSample,
    intervalOf: runsNs.length >= fewestRunsForInterval ? 'runs' : 'samples',
    minMs: nearestRank(sorted, 0) / nsPerMs,
    maxMs: nearestRank(sorted, 1) / nsPerMs,
    meanMs: sorted.reduce((sum, sample) => sum + sample, 0) / sorted.length / nsPerMs,
    p5Ms: whisker(0.05),
    p95WhiskerMs: whisker(0.95),
    p50: percentile(0.5),
    p90: tail(0.9),
    p95: tail(0.95),
    p99: tail(0.99),
    dispersion: dispersion(sorted),
    outliers: outliers(sorted),
    runMediansMs: sortedRuns.map((run) => nearestRank(run, 0.5) / nsPerMs),
  };
}

function first(runs: readonly Float64Array[]): Float64Array {
  const [run = new Float64Array()] = runs;
  return run;
}

/** Samples above the median by ten times the scaled median deviation (method.md A5.8): counted only. */
function outliers(sorted: Float64Array): number {
  const centre = nearestRank(sorted, 0.5);
  const limit = centre + 10 * 1.4826 * medianDeviation(sorted, centre);
  return sorted.reduce((count, sample) => count + (sample > limit ? 1 : 0), 0);
}

/** Interquartile range over the median of ascending samples (method.md A5.9); 0 for a median of 0. */
export function dispersion(sorted: ArrayLike<number>): number {
  const centre = nearestRank(sorted, 0.5);
  if (centre === 0) return 0;
  return (nearestRank(sorted, 0.75) - nearestRank(sorted, 0.25)) / centre;
}
