import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noiseOfRepeats } from './device-noise.ts';

test('the noise of ten repeats is the largest of them', () => {
  const repeats = Array.from({ length: 10 }, (_, i) => {
    const factor = 1 + i / 1000;
    return [10, 10 * factor, 10 * factor, 10];
  });
  const noise = noiseOfRepeats(repeats.flat(), 'abba'.repeat(10), 2);
  expect(noise.repeats).toBe(10);
  // Both runs of side b take f times as long in repeat f.
  expect(noise.share95).toBeCloseTo(0.009, 9);
});

test('equal runs have no noise, and the side that is faster does not matter', () => {
  const run = fc.double({ min: 1, max: 1.1, noNaN: true });
  fc.assert(
    fc.property(fc.array(run, { minLength: 8, maxLength: 8 }), (medians) => {
      const { share95 } = noiseOfRepeats(medians, 'abbabaab', 4);
      expect(share95).toBeGreaterThanOrEqual(0);
      expect(share95).toBeLessThanOrEqual(0.1 + 1e-9);
      expect(noiseOfRepeats(new Array(8).fill(5), 'abbabaab', 4).share95).toBe(0);
    }),
  );
});

test('a repeat that lost a run is left out', () => {
  const medians = [1, 1, 1, 1, 1, null, 2, 2, 1, 1.02, 1, 1.02];
  expect(noiseOfRepeats(medians, 'abab'.repeat(3), 2)).toEqual({
    share95: expect.closeTo(0.02, 9),
    repeats: 2,
    // Of the second whole repeat each run is half of ln 1.02 from the mean; 2 x 3 degrees of freedom.
    runSd: expect.closeTo(Math.log(1.02) / Math.sqrt(6), 9),
  });
});

test('runs that do not fill a repeat say nothing', () => {
  expect(() => noiseOfRepeats([1, 1], 'ab', 4)).toThrow(/noise is unknown/);
  expect(() => noiseOfRepeats([1, 1, null, 1], 'abab', 2)).toThrow(/noise is unknown/);
  expect(() => noiseOfRepeats([1, 1, 1, 1], 'aaab', 2)).toThrow(/3 and 1 runs a side/);
});
