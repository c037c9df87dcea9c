import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDeltaVarint } from '../../codec/delta-varint.ts';
import { bucketOf, bucketStart, encodeHistogram } from './histogram.ts';

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

test('every sample is counted once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1e9 }), { maxLength: 200 }), (samples) => {
      const bytes = encodeHistogram(samples);
      const [entries = 0] = decodePrefix(bytes);
      const all = decodeDeltaVarint(bytes, 1 + 2 * entries);
      const counts = all.slice(1 + entries);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(samples.length);
    }),
  );
});

function decodePrefix(bytes: Uint8Array): number[] {
  let at = 0;
  while ((bytes[at] ?? 0) >= 128) at++;
  return [...decodeDeltaVarint(bytes.slice(0, at + 1), 1)];
}
