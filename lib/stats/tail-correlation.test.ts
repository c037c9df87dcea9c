import { expect, test } from 'vitest';
import { tailShare } from './tail-correlation.ts';
import { correlated } from './testing/random.ts';

test('the median has all of its correlation, and a tail the less the further out it is', () => {
  expect(tailShare(0.5, 0.7)).toBeCloseTo(1, 12);
  const shares = [0.5, 0.9, 0.95, 0.99, 0.999].map((q) => tailShare(q, 0.7));
  expect(shares).toEqual([...shares].sort((x, y) => y - x));
  expect(tailShare(0.05, 0.7)).toBeCloseTo(tailShare(0.95, 0.7), 10);
  expect(tailShare(0.9, 0)).toBe(1);
  expect(tailShare(0.999, 0.98)).toBeGreaterThan(0);
});

test('so much less do exceedances of p90 scatter than those of the median', () => {
  const next = correlated(7, 0.9);
  const blocks = Array.from({ length: 2000 }, () => Array.from({ length: 1000 }, next));
  const inflation = (z: number, q: number) => {
    const counts = blocks.map((block) => block.filter((value) => value > z).length);
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
    return squares / counts.length / (1000 * q * (1 - q));
  };
  // Ranks of normal numbers whose correlation is 0.9 have one of 0.8915.
  const expected = tailShare(0.9, 0.8915);
  const measured = (inflation(1.281552, 0.9) - 1) / (inflation(0, 0.5) - 1);
  expect(measured / expected).toBeGreaterThan(0.9);
  expect(measured / expected).toBeLessThan(1.1);
});
