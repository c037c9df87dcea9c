import { toBase64 } from '../../../../lib/codec/base64.ts';
import {
  bucketStart,
  encodeBuckets,
  type Histogram,
  histogramCount,
  mergeHistograms,
} from '../../../../lib/codec/histogram.ts';
import type { Interval, LongWindow } from '../../../../lib/contract/stream.ts';

const blocks = 10;
/** Histograms in base64 may take so much of a report's 4 MB. */
const mostHistogramBytes = 2_000_000;
/** The contract's limit for one histogram. */
const mostIntervalBytes = 8000;
/** Intervals are joined up to so many at most: the contract's limit is a minute. */
const mostJoined = 32;

/** Figures of one stretch of time; nanoseconds but for its start. */
export interface Stretch {
  startMs: number;
  minNs: number;
  maxNs: number;
  sumNs: number;
  histogram: Histogram;
}

/**
 * Stretches of `stretchMs` each as they travel: neighbours are joined to longer intervals while
 * their histograms would not fit a report; empty ones are left out.
 */
export function fitIntervals(
  stretches: readonly Stretch[],
  stretchMs: number,
): Pick<LongWindow, 'intervalMs' | 'intervals'> {
  for (let joined = 1; ; joined *= 2) {
    const groups = Array.from({ length: Math.ceil(stretches.length / joined) }, (_, g) =>
      joinStretches(stretches.slice(g * joined, (g + 1) * joined)),
    );
    const intervals = groups.filter(({ histogram }) => histogram.size > 0).map(toInterval);
    const bytes = intervals.map(({ histogram }) => histogram.length);
    const fits =
      bytes.reduce((sum, size) => sum + size, 0) <= mostHistogramBytes &&
      Math.max(...bytes) <= mostIntervalBytes;
    if (fits || joined >= mostJoined) return { intervalMs: joined * stretchMs, intervals };
  }
}

/** Medians of ten equal parts of the time, in order; the middles of buckets, right to 0.8 %. */
export function blockMedians(stretches: readonly Stretch[]): number[] {
  const parts = Array.from({ length: blocks }, (_, b) => {
    const from = Math.round((b * stretches.length) / blocks);
    const to = Math.round(((b + 1) * stretches.length) / blocks);
    return joinStretches(stretches.slice(from, to)).histogram;
  });
  return parts.filter(({ size }) => size > 0).map(medianOf);
}

function joinStretches(parts: readonly Stretch[]): Stretch {
  const filled = parts.filter(({ histogram }) => histogram.size > 0);
  return {
    startMs: parts[0]?.startMs ?? 0,
    minNs: Math.min(...filled.map(({ minNs }) => minNs)),
    maxNs: Math.max(...filled.map(({ maxNs }) => maxNs)),
    sumNs: filled.reduce((sum, { sumNs }) => sum + sumNs, 0),
    histogram: mergeHistograms(filled.map(({ histogram }) => histogram)),
  };
}

function toInterval({ startMs, minNs, maxNs, sumNs, histogram }: Stretch): Interval {
  return {
    startMs,
    count: histogramCount(histogram),
    minNs,
    maxNs,
    sumNs,
    p50Ns: medianOf(histogram),
    histogram: toBase64(encodeBuckets(histogram)),
  };
}

function medianOf(histogram: Histogram): number {
  const rank = Math.ceil(histogramCount(histogram) / 2);
  let below = 0;
  for (const [bucket, count] of [...histogram].sort(([a], [b]) => a - b)) {
    below += count;
    if (below >= rank) return Math.floor((bucketStart(bucket) + bucketStart(bucket + 1)) / 2);
  }
  return 0;
}
