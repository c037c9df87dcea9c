import fc from 'fast-check';
import { expect, test } from 'vitest';
import { subsetOrder } from './subset.ts';

const strata = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
const itemsOf = (sizes: number[]) =>
  sizes.flatMap((size, stratum) =>
    Array.from({ length: size }, (_, k) => ({ id: `${stratum}/${k}`, stratum })),
  );

test('every item comes once, whatever order the items are listed in', () => {
  fc.assert(
    fc.property(strata, (sizes) => {
      const items = itemsOf(sizes);
      const order = subsetOrder(items, 'v1');
      expect([...order].sort((a, b) => a - b)).toEqual(items.map((_, k) => k));
      const turned = [...items].reverse();
      expect(subsetOrder(turned, 'v1').map((k) => turned[k])).toEqual(order.map((k) => items[k]));
    }),
  );
});

test('every prefix holds each stratum once if it can, then its share to within one item', () => {
  fc.assert(
    fc.property(strata, (sizes) => {
      const items = itemsOf(sizes);
      const order = subsetOrder(items, 'v1');
      for (let n = 1; n <= items.length; n++) {
        const counts = sizes.map(() => 0);
        for (const k of order.slice(0, n)) {
          const { stratum } = items[k]!;
          counts[stratum] = (counts[stratum] ?? 0) + 1;
        }
        if (n >= sizes.length) expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
        if (new Set(sizes).size === 1) {
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test('large strata share a long prefix by their size', () => {
  const items = itemsOf([600, 300, 100]);
  const prefix = subsetOrder(items, 'v1').slice(0, 200);
  const count = (stratum: number) => prefix.filter((k) => items[k]?.stratum === stratum).length;
  expect([count(0), count(1), count(2)]).toEqual([120, 60, 20]);
});

test('another version of the data set gives another order', () => {
  const items = itemsOf([50]);
  expect(subsetOrder(items, 'v1')).not.toEqual(subsetOrder(items, 'v2'));
});
