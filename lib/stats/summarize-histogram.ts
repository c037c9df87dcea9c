import { bucketStart, type Histogram, histogramCount } from '../codec/histogram.ts';
import {
  type BucketQuantile,
  histogramQuantile,
  histogramRank,
} from '../codec/histogram-quantile.ts';
import { decodeSamples } from '../codec/sample-stream.ts';
import type { Interval, LongWindow } from '../contract/stream.ts';
import type { Percentile, Summary } from '../contract/summary.ts';
import { effectiveCount, rankCorrelation } from './autocorrelation.ts';
import { correctedRanks, exactRanks } from './order-interval.ts';
import { boundedPercentile } from './percentile-interval.ts';
import { fewestForWhisker, summaryVersion } from './summary.ts';
import { lastThird, mergedIntervals } from './sustained/window-part.ts';

const nsPerMs = 1e6;

/**
 * Statistics of the last third of a window whose samples did not travel (method.md A6.3).
 *
 * Resolution: a percentile is the middle of its histogram bucket, at most 1/128 (0.8 %) from the
 * sample; dispersion and outliers are counted in buckets as well; minimum, maximum and mean are
 * exact. An interval reaches to the outer bounds of the buckets of its ranks, so that it is wider
 * than that of the samples, never narrower. Its correction for autocorrelation is that of the
 * window's last samples in order, the only ones known.
 *
 * @returns null when no inference finished in the last third
 * @throws RangeError when a histogram or the last samples are malformed
 */
export function summarizeHistogram(
  window: LongWindow,
  { callsPerSample = 1 }: { callsPerSample?: number } = {},
): Summary | null {
  const intervals = lastThird(window);
  const histogram = mergedIntervals(intervals);
  const count = histogramCount(histogram);
  if (count === 0) return null;
  const rho = rankCorrelation([decodeSamples(window.last)]);
  const single = callsPerSample === 1;
  const percentile = (q: number) => percentileOf(histogram, count, q, rho);
  const tail = (q: number) => (single ? boundedPercentile(percentile(q)) : null);
  const whisker = (q: number) =>
    single && count >= fewestForWhisker ? histogramQuantile(histogram, q).ns / nsPerMs : null;
  const p50 = percentile(0.5);
  return {
    version: summaryVersion,
    count,
    effectiveCount: effectiveCount(count, rho),
    callsPerSample,
    intervalOf: 'samples',
    ...extremes(intervals),
    p5Ms: whisker(0.05),
    p95WhiskerMs: whisker(0.95),
    p50,
    p90: tail(0.9),
    p95: tail(0.95),
    p99: tail(0.99),
    dispersion: dispersionOf(histogram),
    outliers: outliersOf(histogram),
    runMediansMs: [p50.valueMs],
  };
}

function extremes(intervals: readonly Interval[]) {
  const counted = intervals.filter(({ count }) => count > 0);
  const sum = (of: (interval: Interval) => number) =>
    counted.reduce((total, interval) => total + of(interval), 0);
  return {
    minMs: Math.min(...counted.map(({ minNs }) => minNs)) / nsPerMs,
    maxMs: Math.max(...counted.map(({ maxNs }) => maxNs)) / nsPerMs,
    meanMs: sum(({ sumNs }) => sumNs) / sum(({ count }) => count) / nsPerMs,
  };
}

function percentileOf(histogram: Histogram, count: number, q: number, rho: number): Percentile {
  const { low, high } = rho === 0 ? exactRanks(count, q) : correctedRanks(count, q, rho);
  const bound = (rank: number | null, of: (bucket: BucketQuantile) => number) =>
    rank === null ? null : of(histogramRank(histogram, rank)) / nsPerMs;
  return {
    valueMs: histogramQuantile(histogram, q).ns / nsPerMs,
    lowMs: bound(low, ({ lowNs }) => lowNs),
    highMs: bound(high, ({ highNs }) => highNs),
  };
}

function dispersionOf(histogram: Histogram): number {
  const [low = 0, centre = 0, high = 0] = [0.25, 0.5, 0.75].map(
    (q) => histogramQuantile(histogram, q).ns,
  );
  return centre === 0 ? 0 : (high - low) / centre;
}

/** Buckets above the median by ten times the scaled median deviation (method.md A5.8). */
function outliersOf(histogram: Histogram): number {
  const centre = histogramQuantile(histogram, 0.5).ns;
  const deviations = [...histogram]
    .map(([bucket, count]) => ({ away: Math.abs(middleOf(bucket) - centre), count }))
    .sort((a, b) => a.away - b.away);
  const half = Math.ceil(histogramCount(histogram) / 2);
  let seen = 0;
  let deviation = 0;
  for (const { away, count } of deviations) {
    if (seen >= half) break;
    seen += count;
    deviation = away;
  }
  const limit = centre + 10 * 1.4826 * deviation;
  return [...histogram].reduce(
    (total, [bucket, count]) => total + (middleOf(bucket) > limit ? count : 0),
    0,
  );
}

function middleOf(bucket: number): number {
  return (bucketStart(bucket) + bucketStart(bucket + 1) - 1) / 2;
}
