import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeDeltaVarint } from './delta-varint.ts';
import {
  bucketOf,
  bucketStart,
  decodeHistogram,
  encodeBuckets,
  encodeHistogram,
  histogramCount,
  histogramOf,
  mergeHistograms,
} from './histogram.ts';
import { histogramQuantile, histogramRank } from './histogram-quantile.ts';

const samples = fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 200 });
const some = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 200 });
const sorted = (histogram: ReadonlyMap<number, number>) => [...histogram].sort(([a], [b]) => a - b);

test('a bucket holds its value, and is at most 1/64 of it wide', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 50 }), (ns) => {
      const start = bucketStart(bucketOf(ns));
      const end = bucketStart(bucketOf(ns) + 1);
      expect(start).toBeLessThanOrEqual(ns);
      expect(end).toBeGreaterThan(ns);
      expect(end - start).toBeLessThanOrEqual(Math.max(1, ns / 64));
    }),
  );
});

test('bucket starts are the bounds themselves', () => {
  for (const ns of [0, 1, 63, 64, 127, 128, 2 ** 20, 2 ** 51]) {
    expect(bucketStart(bucketOf(ns))).toBe(ns);
    if (ns > 0) expect(bucketOf(ns - 1)).toBe(bucketOf(ns) - 1);
  }
});

test('every sample is counted once, and decoding gives what was encoded', () => {
  fc.assert(
    fc.property(samples, (values) => {
      const histogram = histogramOf(values);
      expect(histogramCount(histogram)).toBe(values.length);
      expect(sorted(decodeHistogram(encodeHistogram(values)))).toEqual(sorted(histogram));
    }),
  );
});

test('merged histograms are the histogram of all samples', () => {
  fc.assert(
    fc.property(fc.array(samples, { maxLength: 5 }), (parts) => {
      expect(encodeBuckets(mergeHistograms(parts.map(histogramOf)))).toEqual(
        encodeHistogram(parts.flat()),
      );
    }),
  );
});

test('counts above those of a Map entry survive, empty buckets are left out', () => {
  const histogram = new Map([
    [7, 0],
    [900, 30_000_000],
    [12, 1],
  ]);
  expect(sorted(decodeHistogram(encodeBuckets(histogram)))).toEqual([
    [12, 1],
    [900, 30_000_000],
  ]);
});

test('a quantile lies within its stated bounds, which are 1/64 apart at most', () => {
  fc.assert(
    fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
      const ascending = [...values].sort((a, b) => a - b);
      const rank = Math.max(1, Math.ceil(q * values.length - 1e-9));
      const truth = ascending[rank - 1] ?? Number.NaN;
      const { ns, lowNs, highNs } = histogramQuantile(histogramOf(values), q);
      expect(lowNs).toBeLessThanOrEqual(truth);
      expect(highNs).toBeGreaterThanOrEqual(truth);
      expect(Math.abs(ns - truth)).toBeLessThanOrEqual(truth / 128);
    }),
  );
});

test('a rank that no sample has is refused', () => {
  const histogram = histogramOf([5, 6]);
  expect(histogramRank(histogram, 2).ns).toBe(6);
  expect(() => histogramRank(histogram, 0)).toThrow(RangeError);
  expect(() => histogramRank(histogram, 3)).toThrow(/among 2 samples/);
  expect(() => histogramQuantile(new Map(), 0.5)).toThrow(RangeError);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a truncated number', Uint8Array.of(128)],
  ['more buckets than numbers', encodeDeltaVarint([2, 5, 6, 1])],
  ['numbers left over', encodeDeltaVarint([1, 5, 6, 1])],
  ['buckets that fall', encodeDeltaVarint([2, 6, 5, 1, 1])],
  ['the same bucket twice', encodeDeltaVarint([2, 5, 5, 1, 1])],
  ['an empty bucket', encodeDeltaVarint([1, 5, 0])],
  ['a bucket above all durations', encodeDeltaVarint([1, 1e6, 1])],
])('%s is no histogram', (_, bytes) => {
  expect(() => decodeHistogram(bytes)).toThrow(RangeError);
});
