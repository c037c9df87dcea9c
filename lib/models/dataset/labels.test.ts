import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classNames, labelOf } from './labels.ts';

test('there are 48 classes with different names', () => {
  expect(new Set(classNames).size).toBe(48);
});

test('every prefix of either split is stratified: class counts differ by at most one', () => {
  const split = fc.constantFrom('train' as const, 'heldout' as const);
  fc.assert(
    fc.property(split, fc.integer({ min: 1, max: 5000 }), (name, count) => {
      const counts = new Array<number>(48).fill(0);
      for (let k = 0; k < count; k++) {
        const label = labelOf(name, k);
        counts[label] = (counts[label] ?? 0) + 1;
      }
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});

test('the splits have different orders', () => {
  const order = (split: 'train' | 'heldout') =>
    Array.from({ length: 48 }, (_, k) => labelOf(split, k));
  expect(order('train')).not.toEqual(order('heldout'));
});
