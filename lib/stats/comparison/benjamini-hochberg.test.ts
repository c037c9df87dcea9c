import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedForDiscoveries } from './benjamini-hochberg.ts';

test("of Benjamini and Hochberg's fifteen hypotheses the first four are discoveries", () => {
  // Benjamini and Hochberg 1995, section 3.2 (thrombolytic treatment).
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const adjusted = adjustedForDiscoveries(ps);
  expect(adjusted.map((p) => p <= 0.05)).toEqual(ps.map((_, i) => i < 4));
  expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
});

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });

test('an adjusted p is never smaller, keeps the order, and is the p itself when alone', () => {
  fc.assert(
    fc.property(ps, (values) => {
      const adjusted = adjustedForDiscoveries(values);
      values.forEach((p, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(p);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        values.forEach((other, k) => {
          if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[k] ?? 0);
        });
      });
    }),
  );
  expect(adjustedForDiscoveries([0.04])).toEqual([0.04]);
});

test('no p value is refused with its number', () => {
  expect(() => adjustedForDiscoveries([0.1, Number.NaN])).toThrow(/NaN is no p value/);
});
