import fc from 'fast-check';
import { expect, test } from 'vitest';
import { littlesLaw } from './littles-law.ts';

// method.md A9.5: mean latency in ms, requests a second, requests in flight, their product.
test.each([
  ['csdn summary, a third of the time outside the timer', 9.45, 70.74, 1, 0.67, false],
  ['six requests in flight', 206.2, 29, 6, 0.9966, true],
  ['QNN, file reading inside the rate only', 2.952, 214.9, 1, 0.634, false],
  ['SNPE, a printed rate 11 % off its own count', 1e3 / 107.7, 120.1, 1, 1.115, false],
])('%s', (_, latencyMs, perS, inFlight, ratio, consistent) => {
  const law = littlesLaw(latencyMs * 1e6, perS, inFlight);
  expect(law.ratio).toBeCloseTo(ratio, 2);
  expect(law.consistent).toBe(consistent);
});

test('requests that follow each other without a gap give one', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 1e10 }),
      fc.integer({ min: 1, max: 64 }),
      (ns, inFlight) => {
        const law = littlesLaw(ns, (inFlight * 1e9) / ns, inFlight);
        expect(law.ratio).toBeCloseTo(1, 9);
        expect(law.consistent).toBe(true);
      },
    ),
  );
});

test('five per cent either way is the limit', () => {
  expect(littlesLaw(1e6, 1049, 1).consistent).toBe(true);
  expect(littlesLaw(1e6, 1051, 1).consistent).toBe(false);
  expect(littlesLaw(1e6, 951, 1).consistent).toBe(true);
  expect(littlesLaw(1e6, 949, 1).consistent).toBe(false);
});

test.each([
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
  [Number.NaN, 1, 1],
  [1, Number.POSITIVE_INFINITY, 1],
])('%d ns, %d a second, %d in flight is refused', (ns, perS, inFlight) => {
  expect(() => littlesLaw(ns, perS, inFlight)).toThrow(RangeError);
});
