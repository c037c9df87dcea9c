import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRuns } from './compare-runs.ts';
import { hodgesLehmann } from './hodges-lehmann.ts';
import { criticalU, mannWhitneyP } from './mann-whitney.ts';

// method.md A7: runs a side, largest significant U, first and last order statistic, coverage, p.
test.each([
  [4, 0, 1, 16, 97.1, 0.029],
  [5, 2, 3, 23, 96.8, 0.032],
  [6, 5, 6, 31, 95.9, 0.041],
  [7, 8, 9, 41, 96.2, 0.038],
  [8, 13, 14, 51, 95.0, 0.0499],
  [10, 23, 24, 77, 95.7, 0.043],
])('%i + %i runs: U up to %i', (k, u, first, last, coverage, p) => {
  const critical = criticalU(k, k);
  expect(critical?.u).toBe(u);
  expect([u + 1, k * k - u]).toEqual([first, last]);
  expect((critical?.coverage ?? 0) * 100).toBeCloseTo(coverage, 0);
  expect(1 - (critical?.coverage ?? 0)).toBeCloseTo(p, 2);
});

test('three runs a side are never enough', () => {
  expect(criticalU(3, 3)).toBeNull();
  expect(compareRuns([1, 2, 3], [4, 5, 6], 0.03)).toBeNull();
  expect(() => mannWhitneyP([1], [2, 3])).toThrow(RangeError);
});

test('for many runs the exact p is near that of the normal distribution', () => {
  const a = Array.from({ length: 50 }, (_, i) => i);
  const b = a.map((i) => i + 5.5);
  // U = 990 lies 1.792 standard deviations below its mean, 1,250: two-sided normal p 0.0731.
  expect(mannWhitneyP(a, b)).toBeCloseTo(0.0731, 3);
  expect(mannWhitneyP(a, a)).toBe(1);
  expect(criticalU(50, 50)?.coverage).toBeCloseTo(0.95, 2);
});

test('separated sides have the smallest p there is; ties count half', () => {
  expect(mannWhitneyP([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(2 / 252, 12);
  expect(mannWhitneyP([1, 1, 1, 1], [1, 1, 1, 1])).toBe(1);
});

test('the four outcomes', () => {
  const a = [10, 10.1, 10.2, 9.9, 10.05];
  const times = (factor: number) => a.map((ms) => ms * factor);
  expect(compareRuns(a, times(1.2), 0.03)?.verdict).toBe('slower');
  expect(compareRuns(a, times(0.8), 0.03)?.verdict).toBe('faster');
  expect(compareRuns(a, times(1.001), 0.03)?.verdict).toBe('no relevant difference');
  expect(compareRuns(a, [9, 12, 10, 11, 9.5], 0.03)?.verdict).toBe('inconclusive');
});

const side = fc.array(fc.double({ min: 0.1, max: 1000, noNaN: true }), {
  minLength: 4,
  maxLength: 9,
});

test('turning the sides round inverts the ratio and keeps p', () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const [there, back] = [hodgesLehmann(a, b), hodgesLehmann(b, a)];
      expect((there?.value ?? 0) * (back?.value ?? 0)).toBeCloseTo(1, 9);
      expect((there?.low ?? 0) * (back?.high ?? 0)).toBeCloseTo(1, 9);
      expect(mannWhitneyP(a, b)).toBeCloseTo(mannWhitneyP(b, a), 12);
      expect(there?.low).toBeLessThanOrEqual(there?.value ?? 0);
    }),
  );
});

test('a value that is not above 0 has no ratio', () => {
  expect(() => hodgesLehmann([1, 2, 3, 0], [1, 2, 3, 4])).toThrow(/above 0/);
});
