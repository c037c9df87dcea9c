import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ascending, median, nearestRank, rankOf } from './percentile.ts';

const samples = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 200 });
const quantile = fc.double({ min: 0, max: 1, noNaN: true });

test('a nearest rank is a sample, with at least q below or at it and at most q below it', () => {
  fc.assert(
    fc.property(samples, quantile, (values, q) => {
      const sorted = ascending(values);
      const value = nearestRank(sorted, q);
      const below = values.filter((v) => v < value).length;
      const upTo = values.filter((v) => v <= value).length;
      expect(values).toContain(value);
      expect(upTo).toBeGreaterThanOrEqual(q * values.length - 1e-6);
      expect(below).toBeLessThanOrEqual(Math.max(0, q * values.length));
    }),
  );
});

test('a larger quantile is never smaller', () => {
  fc.assert(
    fc.property(samples, quantile, quantile, (values, a, b) => {
      const sorted = ascending(values);
      expect(nearestRank(sorted, Math.min(a, b))).toBeLessThanOrEqual(
        nearestRank(sorted, Math.max(a, b)),
      );
    }),
  );
});

test('a product that is whole keeps its rank in spite of binary fractions', () => {
  expect(rankOf(100, 0.07)).toBe(7);
  expect(rankOf(100, 0.29)).toBe(29);
  expect(rankOf(1000, 0.999)).toBe(999);
  expect(rankOf(20, 0.95)).toBe(19);
  expect(rankOf(21, 0.95)).toBe(20);
});

test('the median of an even count is the lower middle one', () => {
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(() => median([])).toThrow(RangeError);
});
