import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantilesOf } from './percentile.ts';
import { valuesAtRanks } from './select.ts';

/** Any values, values with many ties, and ones that are in order or nearly so. */
const samples = fc.oneof(
  fc.array(
    fc.double({ noNaN: true }).map((value) => value + 0),
    { minLength: 1, maxLength: 60 },
  ),
  fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 2000 }),
  fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 3000 }),
  fc
    .tuple(fc.integer({ min: 1, max: 2500 }), fc.integer({ min: -3, max: 3 }))
    .map(([n, step]) => Array.from({ length: n }, (_, i) => step * i + (i % 97 === 0 ? 500 : 0))),
);

test('the values at ranks are those of the sorted samples, and the samples stay', () => {
  fc.assert(
    fc.property(samples, fc.array(fc.nat(), { maxLength: 6 }), (values, picks) => {
      const before = [...values];
      const sorted = Float64Array.from(values).sort();
      const ranks = picks.map((pick) => (pick % values.length) + 1).sort((a, b) => a - b);
      expect(valuesAtRanks(values, ranks)).toEqual(ranks.map((rank) => sorted[rank - 1]));
      expect(values).toEqual(before);
    }),
    { numRuns: 400 },
  );
});

test('five quantiles of ten thousand samples are exact', () => {
  let state = 7;
  const values = Array.from({ length: 10_000 }, () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state;
  });
  const sorted = [...values].sort((a, b) => a - b);
  expect(quantilesOf(values, [0.05, 0.5, 0.9, 0.95, 0.99])).toEqual([
    sorted[499],
    sorted[4999],
    sorted[8999],
    sorted[9499],
    sorted[9899],
  ]);
});

test('a rank that does not exist is refused', () => {
  expect(() => valuesAtRanks([1, 2], [3])).toThrow(/among 2 samples/);
  expect(() => valuesAtRanks([1, 2], [0])).toThrow(RangeError);
  expect(() => valuesAtRanks([1, 2], [2, 1])).toThrow(RangeError);
  expect(() => valuesAtRanks([1, 2], [1.5])).toThrow(RangeError);
  expect(() => quantilesOf([], [0.5])).toThrow(RangeError);
});
