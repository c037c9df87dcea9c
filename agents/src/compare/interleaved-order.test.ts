import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInterleaved } from '../../../lib/stats/comparison/interleaving.ts';
import { interleavedOrder, seedOf } from './interleaved-order.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const runs = fc.integer({ min: 1, max: 20 });
const count = (order: string, letter: string) => order.split(letter).length - 1;

test('every repeat has as many runs of either side, and is interleaved', () => {
  fc.assert(
    fc.property(seeds, runs, fc.integer({ min: 1, max: 5 }), (seed, runsPerSide, repeats) => {
      const order = interleavedOrder(seed, runsPerSide, repeats);
      expect(order).toHaveLength(2 * runsPerSide * repeats);
      expect(isInterleaved(order)).toBe(true);
      for (let at = 0; at < order.length; at += 2 * runsPerSide) {
        const repeat = order.slice(at, at + 2 * runsPerSide);
        expect([count(repeat, 'a'), count(repeat, 'b')]).toEqual([runsPerSide, runsPerSide]);
      }
    }),
  );
});

test('the order follows from the seed, and seeds differ', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      expect(interleavedOrder(seed, 5)).toBe(interleavedOrder(seed, 5));
    }),
  );
  const orders = new Set(Array.from({ length: 200 }, (_, seed) => interleavedOrder(seed, 5)));
  expect(orders.size).toBeGreaterThan(40);
});

test('either side begins about as often', () => {
  const starts = Array.from({ length: 1000 }, (_, seed) => interleavedOrder(seed, 5)[0]);
  const share = starts.filter((side) => side === 'a').length / starts.length;
  expect(share).toBeGreaterThan(0.44);
  expect(share).toBeLessThan(0.56);
});

test('the seed of a comparison is in its id', () => {
  expect(seedOf('01900000-0000-7000-8000-0000000000ff')).toBe(255);
});
