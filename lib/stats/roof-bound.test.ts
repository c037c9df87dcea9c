import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastMs, neededFlops, shareOfPeak } from './roof-bound.ts';

/** ResNet-50 at 4.1 GMAC on a Jetson Nano's 472 GFLOP/s (field.md N1). */
const nano = { workFlops: 8.2e9, peakFlops: 472e9 };

test('the headline of 2019 needs 6.5 times the peak; NVIDIA’s own figure needs less than it', () => {
  expect(leastMs(nano)).toBeCloseTo(17.37, 2);
  expect(neededFlops(nano, 2.67) / 1e12).toBeCloseTo(3.07, 2);
  expect(shareOfPeak(nano, 2.67)).toBeCloseTo(6.5, 1);
  expect(shareOfPeak(nano, 29.8)).toBeCloseTo(0.58, 2);
});

test('a latency uses the whole peak exactly where it is the least possible', () => {
  const positive = fc.double({ min: 1e3, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(positive, positive, (workFlops, peakFlops) => {
      const roof = { workFlops, peakFlops };
      expect(shareOfPeak(roof, leastMs(roof))).toBeCloseTo(1, 9);
      expect(shareOfPeak(roof, leastMs(roof) / 2)).toBeGreaterThan(1);
    }),
  );
});
