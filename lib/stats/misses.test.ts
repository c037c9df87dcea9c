import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countMisses } from './misses.ts';

test('misses, the longest sample and the longest row of misses, which ends with its run', () => {
  const runs = [
    [10, 30, 30, 10, 30],
    [30, 30, 30, 10],
  ];
  expect(countMisses(runs, 20)).toEqual({
    samples: 9,
    missed: 6,
    longestNs: 30,
    longestStreak: 3,
  });
  expect(countMisses(runs, 30)).toMatchObject({ missed: 0, longestStreak: 0 });
  expect(countMisses([], 1)).toEqual({ samples: 0, missed: 0, longestNs: 0, longestStreak: 0 });
});

const anyRuns = fc.array(fc.array(fc.nat(1000), { maxLength: 40 }), { maxLength: 5 });

test('a longer deadline is never missed more often, nor in a longer row', () => {
  fc.assert(
    fc.property(anyRuns, fc.nat(1000), fc.nat(500), (runs, deadline, more) => {
      const short = countMisses(runs, deadline);
      const long = countMisses(runs, deadline + more);
      expect(long.missed).toBeLessThanOrEqual(short.missed);
      expect(long.longestStreak).toBeLessThanOrEqual(short.longestStreak);
      expect(short.missed).toBe(runs.flat().filter((ns) => ns > deadline).length);
      expect(short.longestStreak).toBeLessThanOrEqual(short.missed);
    }),
  );
});

test('the order of the samples decides the row and nothing else', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { maxLength: 60 }), fc.nat(100), (run, deadline) => {
      const inOrder = countMisses([run], deadline);
      const sorted = countMisses([[...run].sort((a, b) => a - b)], deadline);
      expect({ ...sorted, longestStreak: 0 }).toEqual({ ...inOrder, longestStreak: 0 });
      expect(sorted.longestStreak).toBe(sorted.missed);
    }),
  );
});
