import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

test('37943 of 50000 is 75.51 to 76.26 %', () => {
  const { low, high } = wilson(37943, 50000);
  expect((low * 100).toFixed(2)).toBe('75.51');
  expect((high * 100).toFixed(2)).toBe('76.26');
});

test.each([
  [50, 11.7],
  [100, 8.4],
  [500, 3.8],
  [1000, 2.7],
  [2000, 1.9],
  [5000, 1.2],
  [10_000, 0.85],
  [50_000, 0.38],
])('three quarters of %i images are known to %f points', (n, points) => {
  const { low, high } = wilson(0.75 * n, n);
  expect(Math.abs(((high - low) / 2) * 100 - points)).toBeLessThan(0.06);
});

test('the interval holds the share, lies in 0..1, and mirrors for the wrong ones', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1 }), (total, part) => {
      const correct = Math.round(total * (Number.isNaN(part) ? 0 : part));
      const { low, high } = wilson(correct, total);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(correct / total);
      expect(high).toBeGreaterThanOrEqual(correct / total);
      expect(wilson(total - correct, total).low).toBeCloseTo(1 - high, 9);
    }),
  );
});

test.each([
  [1, 0],
  [-1, 5],
  [6, 5],
])('%i of %i is refused', (correct, total) => {
  expect(() => wilson(correct, total)).toThrow(RangeError);
});
