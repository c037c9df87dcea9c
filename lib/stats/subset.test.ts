import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../codec/sha256.ts';
import { type SubsetItem, subsetOrder } from './subset.ts';

const of = { dataSet: 'set-v1', seed: 'seed' };

const labels = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 120 });
const itemsOf = (classes: readonly (number | null)[]): SubsetItem[] =>
  classes.map((label, i) => ({ id: `image-${i}.png`, label }));

const counts = (items: readonly SubsetItem[], indices: readonly number[]) => {
  const found = new Map<SubsetItem['label'], number>();
  for (const i of indices) {
    const label = items[i]?.label ?? null;
    found.set(label, (found.get(label) ?? 0) + 1);
  }
  return found;
};

test('every image is taken once', () => {
  fc.assert(
    fc.property(labels, (classes) => {
      const order = subsetOrder(itemsOf(classes), of);
      expect([...order].sort((a, b) => a - b)).toEqual(classes.map((_, i) => i));
    }),
  );
});

test('the order is that of the images, however they are listed', () => {
  fc.assert(
    fc.property(labels, (classes) => {
      const items = itemsOf(classes);
      const turned = [...items].reverse();
      const ids = (list: readonly SubsetItem[]) => subsetOrder(list, of).map((i) => list[i]?.id);
      expect(ids(turned)).toEqual(ids(items));
    }),
  );
});

test('as many images as there are classes hold one of each', () => {
  fc.assert(
    fc.property(labels, (classes) => {
      const items = itemsOf(classes);
      const number = new Set(classes).size;
      expect(counts(items, subsetOrder(items, of).slice(0, number)).size).toBe(number);
    }),
  );
});

test('of classes of one size no prefix has one twice as often again as another', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(sizes, fc.nat(200), ([classes, each], length) => {
      const items = itemsOf(Array.from({ length: classes * each }, (_, i) => i % classes));
      const taken = subsetOrder(items, of).slice(0, length);
      const found = counts(items, taken);
      const numbers = Array.from({ length: classes }, (_, label) => found.get(label) ?? 0);
      expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(1);
    }),
  );
});

test('classes of any size are within one image of their share, once each has its first', () => {
  const sizes = [900, 400, 250, 30];
  const classes = sizes.flatMap((size, label) => new Array<number>(size).fill(label));
  const items = itemsOf(classes);
  const order = subsetOrder(items, of);
  for (const n of [100, 250, 500, 1000, 1500]) {
    const found = counts(items, order.slice(0, n));
    sizes.forEach((size, label) => {
      const share = (n * size) / items.length;
      expect(Math.abs((found.get(label) ?? 0) - share)).toBeLessThanOrEqual(1.5);
    });
  }
});

test('a prefix of a set that is sorted by class holds all of its classes', () => {
  const items = itemsOf(Array.from({ length: 10_000 }, (_, i) => Math.floor(i / 10)));
  const order = subsetOrder(items, of);
  expect(counts(items, order.slice(0, 1000)).size).toBe(1000);
  expect(order.slice(0, 500)).toEqual(order.slice(0, 1000).slice(0, 500));
});

test('without labels it is the order of the hashes', () => {
  const items = itemsOf([0, null, 2, 0, 1]);
  const hashes = items.map(({ id }) => sha256Hex(`set-v1\nseed\n${id}`));
  const order = subsetOrder(items, of).map((i) => hashes[i] ?? '');
  expect(order).toEqual([...hashes].sort());
});

test('another seed or another data set is another order', () => {
  const items = itemsOf(new Array<null>(40).fill(null));
  const order = subsetOrder(items, of);
  expect(subsetOrder(items, { ...of, seed: 'other' })).not.toEqual(order);
  expect(subsetOrder(items, { ...of, dataSet: 'set-v2' })).not.toEqual(order);
});

test('an id that occurs twice is refused', () => {
  const twice = [
    { id: 'a', label: 0 },
    { id: 'a', label: 1 },
  ];
  expect(() => subsetOrder(twice, of)).toThrow(/the id a/);
});
