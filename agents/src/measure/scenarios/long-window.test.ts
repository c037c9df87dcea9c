import { expect, test } from 'vitest';
import { histogramOf } from '../../../../lib/codec/histogram.ts';
import { blockMedians, fitIntervals, type Stretch } from './long-window.ts';

/** A second whose samples lie in so many different buckets. */
function wideSecond(second: number, bucketCount: number): Stretch {
  const samples = Array.from({ length: bucketCount }, (_, i) => Math.round(64 * 1.0157 ** i));
  return {
    startMs: second * 1000,
    minNs: samples[0] ?? 0,
    maxNs: samples.at(-1) ?? 0,
    sumNs: samples.reduce((sum, ns) => sum + ns, 0),
    histogram: histogramOf(samples),
  };
}

test('histograms that would not fit are joined to longer intervals, and lose no sample', () => {
  const wide = wideSecond(0, 1200);
  const seconds = Array.from({ length: 800 }, (_, second) => ({
    ...wide,
    startMs: second * 1000,
  }));
  const { intervalMs, intervals } = fitIntervals(seconds, 1000);
  expect(intervalMs).toBeGreaterThan(1000);
  expect(intervals.reduce((sum, { histogram }) => sum + histogram.length, 0)).toBeLessThan(2e6);
  expect(intervals.reduce((sum, { count }) => sum + count, 0)).toBe(800 * 1200);
  expect(intervals[1]?.startMs).toBe(intervalMs);
});

test('ten equal parts have their own medians, in order', () => {
  const seconds = Array.from({ length: 100 }, (_, second) => ({
    ...wideSecond(second, 1),
    histogram: histogramOf([1000 * (1 + Math.floor(second / 10))]),
  }));
  const medians = blockMedians(seconds);
  expect(medians.length).toBe(10);
  medians.forEach((ns, part) => {
    expect(Math.abs(ns / (1000 * (part + 1)) - 1)).toBeLessThan(0.01);
  });
});
