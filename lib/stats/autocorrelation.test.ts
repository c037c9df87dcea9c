import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effectiveCount, midRanks, rankCorrelation } from './autocorrelation.ts';

test('ties share the mean of their ranks', () => {
  expect(Array.from(midRanks([30, 10, 30, 20]))).toEqual([3.5, 1, 3.5, 2]);
});

test('mid-ranks sum to n(n+1)/2 whatever the ties', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 80 }), (values) => {
      const sum = midRanks(values).reduce((a, b) => a + b, 0);
      expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2, 6);
    }),
  );
});

test('a rising sequence is correlated, an alternating one is not, a constant one is 0', () => {
  const rising = Array.from({ length: 100 }, (_, i) => i);
  const alternating = rising.map((i) => i % 2);
  expect(rankCorrelation([rising])).toBeGreaterThan(0.95);
  expect(rankCorrelation([rising])).toBeLessThanOrEqual(0.98);
  expect(rankCorrelation([alternating])).toBe(0);
  expect(rankCorrelation([rising.map(() => 7)])).toBe(0);
});

test('the last sample of one run is no neighbour of the first of the next', () => {
  const whole = rankCorrelation([[1, 2, 3, 4, 5, 5, 4, 3, 2, 1]]);
  const apart = rankCorrelation([
    [1, 2, 3, 4, 5],
    [5, 4, 3, 2, 1],
  ]);
  expect(apart).toBeLessThan(whole);
});

test('correlated samples are worth fewer independent ones', () => {
  expect(effectiveCount(100, 0)).toBe(100);
  expect(effectiveCount(100, 0.5)).toBeCloseTo(33.3, 1);
});
