import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mcnemarP } from './mcnemar.ts';

// Vassar College's calculator, as statsmodels' tests quote it (test_runs.py, test_mcnemar_exact).
test.each([
  [121, 59, 0.000004],
  [70, 59, 0.378688],
  [80, 59, 0.089452],
  [30, 60, 0.00206],
  [10, 30, 0.002221],
  [10, 10, 1],
])('%i against %i has p %f', (b, c, p) => {
  expect(mcnemarP(b, c)).toBeCloseTo(p, 6);
});

test('small tables can be counted by hand', () => {
  expect(mcnemarP(0, 5)).toBeCloseTo(2 / 32, 12);
  expect(mcnemarP(1, 5)).toBeCloseTo((2 * 7) / 64, 12);
  expect(mcnemarP(0, 0)).toBe(1);
});

test('thousands of images do not underflow', () => {
  expect(mcnemarP(2500, 2500)).toBe(1);
  expect(mcnemarP(2400, 2600)).toBeCloseTo(0.00489, 4);
  expect(mcnemarP(0, 3000)).toBe(0);
});

test('p is a share, the same for both directions, and falls with the difference', () => {
  const count = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(count, count, (b, c) => {
      const p = mcnemarP(b, c);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
      expect(mcnemarP(c, b)).toBe(p);
      if (b < c) expect(mcnemarP(b + 1, c - 1)).toBeGreaterThanOrEqual(p);
    }),
  );
});

test.each([-1, 0.5, Number.NaN])('%d is no count', (count) => {
  expect(() => mcnemarP(count, 1)).toThrow(RangeError);
});
