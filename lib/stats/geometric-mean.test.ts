import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geometricMean } from './geometric-mean.ts';

test('a gain and an equal loss cancel', () => {
  expect(geometricMean([2, 0.5])).toBeCloseTo(1, 12);
  expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 12);
  expect(geometricMean([])).toBeNull();
  expect(() => geometricMean([1, 0])).toThrow(RangeError);
});

test('it lies between the least and the most, and turning every ratio round turns it round', () => {
  const ratios = fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(ratios, (values) => {
      const mean = geometricMean(values) ?? Number.NaN;
      expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9));
      expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9));
      const turned = geometricMean(values.map((value) => 1 / value)) ?? Number.NaN;
      expect(turned * mean).toBeCloseTo(1, 6);
    }),
  );
});
