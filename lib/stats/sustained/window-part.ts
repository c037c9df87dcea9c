import { fromBase64 } from '../../codec/base64.ts';
import { decodeHistogram, type Histogram, mergeHistograms } from '../../codec/histogram.ts';
import { histogramQuantile } from '../../codec/histogram-quantile.ts';
import type { Interval, LongWindow } from '../../contract/stream.ts';

const nsPerMs = 1e6;

/** Length of a long window up to the end of its last interval, milliseconds; 0 without intervals. */
export function durationMs({ intervals, intervalMs }: LongWindow): number {
  return intervals.reduce((end, { startMs }) => Math.max(end, startMs + intervalMs), 0);
}

/** Intervals that begin in `fromMs` .. `toMs`, the latter not included. */
export function intervalsBetween(window: LongWindow, fromMs: number, toMs: number): Interval[] {
  return window.intervals.filter(({ startMs }) => startMs >= fromMs && startMs < toMs);
}

/**
 * Intervals that reach into the last third of the time: what is published of a sustained run
 * (method.md A6.3).
 */
export function lastThird(window: LongWindow): Interval[] {
  const from = (2 * durationMs(window)) / 3;
  return window.intervals.filter(({ startMs }) => startMs + window.intervalMs > from);
}

/** All samples of some intervals together. Throws RangeError when a histogram is malformed. */
export function mergedIntervals(intervals: readonly Interval[]): Histogram {
  return mergeHistograms(intervals.map(({ histogram }) => decodeHistogram(fromBase64(histogram))));
}

/**
 * Quantile `q` of a histogram, milliseconds: the middle of its bucket, at most 0.8 % from the
 * sample. Null without samples.
 */
export function bucketQuantileMs(histogram: Histogram, q: number): number | null {
  return histogram.size === 0 ? null : histogramQuantile(histogram, q).ns / nsPerMs;
}
