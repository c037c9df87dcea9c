import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Stratum, stratifiedShare, wilsonOfSubset } from './stratified-share.ts';
import { wilson } from './wilson.ts';

const stratum = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)).map(([x, y, z]): Stratum => {
  const [right = 0, judged = 0, size = 0] = [x, y, z].sort((a, b) => a - b);
  return { right, judged, size };
});
const strata = fc
  .array(stratum, { minLength: 1, maxLength: 6 })
  .filter((list) => list.some(({ judged }) => judged > 0));

test('a value lies in 0..1 and in its interval', () => {
  fc.assert(
    fc.property(strata, (list) => {
      const { value, low, high } = stratifiedShare(list);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
    }),
  );
});

test('the formula, by hand', () => {
  // W = 3/4 and 1/4; p = 0.8 and 0.5; variances 0.8 0.2 / 9 and 0.5 0.5 / 9 with 1 - n/N.
  const estimate = stratifiedShare([
    { size: 300, judged: 10, right: 8 },
    { size: 100, judged: 10, right: 5 },
  ]);
  expect(estimate.method).toBe('stratified');
  expect(estimate.value).toBeCloseTo(0.725, 12);
  const variance =
    (0.5625 * (1 - 10 / 300) * 0.8 * 0.2) / 9 + (0.0625 * (1 - 10 / 100) * 0.5 * 0.5) / 9;
  const worth = (0.725 * 0.275) / variance;
  const { low, high } = wilson(0.725 * worth, worth);
  expect(estimate.low).toBeCloseTo(low, 12);
  expect(estimate.high).toBeCloseTo(high, 12);
});

test('classes that are told apart narrow the interval', () => {
  const even = stratifiedShare([
    { size: 1000, judged: 50, right: 48 },
    { size: 1000, judged: 50, right: 2 },
  ]);
  const pooled = wilson(50, 100);
  expect(even.value).toBeCloseTo(0.5, 12);
  expect(even.high - even.low).toBeLessThan((pooled.high - pooled.low) / 2);
});

test('with fewer than two images of a class it is the pooled count', () => {
  const estimate = stratifiedShare([
    { size: 1000, judged: 1, right: 1 },
    { size: 1000, judged: 9, right: 4 },
  ]);
  expect(estimate).toEqual({ value: 0.5, ...wilson(5, 10), method: 'pooled' });
});

test('all right is not certain until all are judged', () => {
  const all = stratifiedShare([{ size: 1000, judged: 20, right: 20 }]);
  expect(all).toEqual({ value: 1, ...wilson(20, 20), method: 'pooled' });
  expect(stratifiedShare([{ size: 20, judged: 20, right: 20 }])).toMatchObject({ low: 1, high: 1 });
});

test('a set that was judged wholly has no interval left', () => {
  const estimate = stratifiedShare([
    { size: 10, judged: 10, right: 3 },
    { size: 30, judged: 30, right: 27 },
  ]);
  expect(estimate).toEqual({ value: 0.75, low: 0.75, high: 0.75, method: 'stratified' });
  const whole = wilsonOfSubset(30, 40, 40);
  expect(whole.low).toBeCloseTo(0.75, 12);
  expect(whole.high).toBeCloseTo(0.75, 12);
});

test('up to 5 % of a set its size does not matter, above it the interval shrinks', () => {
  expect(wilsonOfSubset(40, 50, 1000)).toEqual(wilson(40, 50));
  const { low, high } = wilsonOfSubset(400, 500, 1000);
  const plain = wilson(400, 500);
  expect((high - low) / (plain.high - plain.low)).toBeCloseTo(Math.sqrt(500 / 999), 12);
});

test('the true share of a set lies in the interval as often as stated', () => {
  // 2,000 subsets of 60 of a set of 400 in two classes; a linear congruence picks the images.
  const sizes = [300, 100];
  const rights = [240, 40];
  let state = 1;
  const next = (below: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * below);
  };
  const pick = (size: number, right: number, judged: number) => {
    const images = Array.from({ length: size }, (_, i) => i < right);
    let found = 0;
    for (let k = 0; k < judged; k++) {
      const at = k + next(size - k);
      [images[k], images[at]] = [images[at] ?? false, images[k] ?? false];
      if (images[k]) found++;
    }
    return found;
  };
  let held = 0;
  for (let run = 0; run < 2000; run++) {
    const { low, high } = stratifiedShare(
      sizes.map((size, h) => {
        const judged = (60 * size) / 400;
        return { size, judged, right: pick(size, rights[h] ?? 0, judged) };
      }),
    );
    if (low <= 0.7 && high >= 0.7) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.92);
  expect(held / 2000).toBeLessThan(0.99);
});

test('counts that do not fit are refused', () => {
  expect(() => stratifiedShare([{ size: 5, judged: 6, right: 1 }])).toThrow(RangeError);
  expect(() => stratifiedShare([{ size: 5, judged: 2, right: 3 }])).toThrow(RangeError);
  expect(() => stratifiedShare([{ size: 5, judged: 0, right: 0 }])).toThrow(RangeError);
  expect(() => stratifiedShare([])).toThrow(RangeError);
  expect(() => wilsonOfSubset(1, 6, 5)).toThrow(RangeError);
});
