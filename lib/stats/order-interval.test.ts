import { expect, test } from 'vitest';
import { correctedRanks, exactRanks, runCoverage, runRanks } from './order-interval.ts';

test.each([
  [20, 0.5, 6, 15],
  [64, 0.5, 24, 41],
  [64, 0.9, 53, 63],
  [100, 0.5, 40, 61],
  [100, 0.9, 84, 96],
  [100, 0.95, 90, 100],
  [200, 0.5, 86, 115],
  [200, 0.9, 171, 189],
  [200, 0.95, 184, 197],
  [500, 0.5, 228, 273],
  [500, 0.9, 436, 464],
  [500, 0.95, 465, 485],
  [500, 0.99, 490, 500],
  [1000, 0.5, 469, 532],
  [1000, 0.9, 881, 919],
  [1000, 0.95, 936, 964],
  [1000, 0.99, 983, 997],
])('of %i samples the interval of quantile %f has ranks %i and %i', (n, q, low, high) => {
  expect(exactRanks(n, q)).toEqual({ low, high });
});

test.each([
  [20, 0.9],
  [20, 0.99],
  [64, 0.95],
  [100, 0.99],
  [200, 0.99],
])('of %i samples quantile %f has no upper bound', (n, q) => {
  expect(exactRanks(n, q).high).toBeNull();
});

test.each([
  [0.5, 0.95, 6],
  [0.9, 0.95, 36],
  [0.95, 0.95, 72],
  [0.99, 0.95, 368],
  [0.999, 0.95, 3688],
  [0.5, 0.99, 8],
  [0.9, 0.99, 51],
  [0.95, 0.99, 104],
  [0.99, 0.99, 528],
  [0.999, 0.99, 5296],
])('quantile %f at %f needs %i samples for a bounded interval', (q, confidence, fewest) => {
  const bounded = (n: number) => {
    const ranks = exactRanks(n, q, confidence);
    return ranks.low !== null && ranks.high !== null;
  };
  expect(bounded(fewest)).toBe(true);
  expect(bounded(fewest - 1)).toBe(false);
});

test('correlation widens the interval and can leave a side unknown', () => {
  expect(correctedRanks(200, 0.5, 0)).toEqual({ low: 86, high: 115 });
  expect(correctedRanks(200, 0.5, 0.8)).toEqual({ low: 58, high: 143 });
  expect(correctedRanks(200, 0.95, 0.9)).toEqual({ low: 167, high: null });
});

test.each([
  [4, 1, 4],
  [5, 1, 5],
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [20, 6, 15],
])('%i run values are bounded by ranks %i and %i', (k, low, high) => {
  expect(runRanks(k)).toEqual({ low, high });
});

test.each([
  [1, 0],
  [4, 0.875],
  [5, 0.9375],
  [6, 0.96875],
  [10, 0.978515625],
  [20, 0.9586],
])('the interval over %i runs holds their median in %f of repetitions', (runs, share) => {
  expect(runCoverage(runs)).toBeCloseTo(share, 4);
});
