import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Moment, secondsToCool } from './cooling-estimate.ts';

/** Readings each second of a zone that cools by Newton's law. */
function cooling(startC: number, restC: number, tauS: number, seconds: number): Moment[] {
  return Array.from({ length: seconds + 1 }, (_, second) => ({
    atMs: second * 1000,
    celsius: restC + (startC - restC) * Math.exp(-second / tauS),
  }));
}

test('the estimate is the time that the law gives', () => {
  const parts = [fc.integer({ min: 50, max: 95 }), fc.integer({ min: 20, max: 300 })] as const;
  fc.assert(
    fc.property(...parts, fc.integer({ min: 6, max: 60 }), (startC, tauS, watchedS) => {
      const restC = 40;
      const readings = cooling(startC, restC, tauS, watchedS);
      const nowC = readings.at(-1)?.celsius ?? 0;
      const estimate = secondsToCool(readings, restC + 5, restC);
      const exact = Math.max(0, tauS * Math.log((nowC - restC) / 5));
      expect(estimate).toBeCloseTo(exact, 6);
    }),
  );
});

test('nothing is said of a zone that warms up, stands still or was hardly watched', () => {
  const at = (celsius: number[]) =>
    celsius.map((one, second) => ({ atMs: second * 1000, celsius: one }));
  expect(secondsToCool([], 45, 40)).toBeNull();
  expect(secondsToCool(at([60, 59, 58]), 45, 40)).toBeNull();
  expect(secondsToCool(at([60, 60, 60, 60, 60, 60, 60]), 45, 40)).toBeNull();
  expect(secondsToCool(at([60, 61, 62, 63, 64, 65, 66]), 45, 40)).toBeNull();
  expect(secondsToCool(at([44]), 45, 40)).toBe(0);
});
