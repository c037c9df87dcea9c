import { decodeHistogram, mergeHistograms } from '../../codec/histogram.ts';
import { histogramQuantile } from '../../codec/histogram-quantile.ts';
import type { Percentile, Summary } from '../../contract/summary.ts';
import { runRanks } from '../../stats/order-interval.ts';
import { ascending, atRank } from '../../stats/percentile.ts';
import { summaryVersion } from '../../stats/summary.ts';

/** Up to this many samples, figures over the runs of a result are taken from the samples. */
export const mostSummarized = 1_000_000;

/** What is stored of one run, as far as figures over many runs need it. */
export interface StoredRun {
  summary: Summary;
  histogram: Uint8Array;
}

const nsPerMs = 1e6;

/**
 * Figures over runs that hold too many samples to be read at once, from their histograms and their
 * own summaries. Percentiles and dispersion are those of the merged histogram, at most 0.8 % off;
 * intervals are over the runs' own exact percentiles (method.md A5.6); minimum, maximum and mean are
 * exact; outliers are counted against the median of their own run.
 *
 * @throws RangeError when there is no run or a histogram is malformed
 */
export function summarizeMany(runs: readonly StoredRun[]): Summary {
  const summaries = runs.map(({ summary }) => summary);
  const merged = mergeHistograms(runs.map(({ histogram }) => decodeHistogram(histogram)));
  const quantile = (q: number) => histogramQuantile(merged, q).ns / nsPerMs;
  const sum = (of: (summary: Summary) => number) =>
    summaries.reduce((total, summary) => total + of(summary), 0);
  const callsPerSample = Math.max(...summaries.map((summary) => summary.callsPerSample));
  const tail = (q: number, of: (summary: Summary) => Percentile | null) => {
    const stated = summaries.flatMap((summary) => of(summary) ?? []);
    const all = stated.length === summaries.length && callsPerSample === 1;
    return all ? percentile(quantile(q), stated) : null;
  };
  const count = sum((summary) => summary.count);
  const single = callsPerSample === 1;
  return {
    version: summaryVersion,
    count,
    effectiveCount: sum((summary) => summary.effectiveCount),
    callsPerSample,
    intervalOf: 'runs',
    minMs: Math.min(...summaries.map(({ minMs }) => minMs)),
    maxMs: Math.max(...summaries.map(({ maxMs }) => maxMs)),
    meanMs: sum((summary) => summary.meanMs * summary.count) / count,
    p5Ms: single ? quantile(0.05) : null,
    p95WhiskerMs: single ? quantile(0.95) : null,
    p50: percentile(
      quantile(0.5),
      summaries.map(({ p50 }) => p50),
    ),
    p90: tail(0.9, ({ p90 }) => p90),
    p95: tail(0.95, ({ p95 }) => p95),
    p99: tail(0.99, ({ p99 }) => p99),
    dispersion: (quantile(0.75) - quantile(0.25)) / quantile(0.5),
    outliers: sum((summary) => summary.outliers),
    runMediansMs: summaries.map(({ p50 }) => p50.valueMs),
  };
}

function percentile(valueMs: number, ofRuns: readonly Percentile[]): Percentile {
  const values = ascending(ofRuns.map((one) => one.valueMs));
  const ranks = runRanks(values.length);
  return {
    valueMs,
    lowMs: Math.min(valueMs, atRank(values, ranks.low)),
    highMs: Math.max(valueMs, atRank(values, ranks.high)),
  };
}
