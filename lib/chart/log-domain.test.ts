import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logDomain, logDomainOf } from './log-domain.ts';

test.each([
  [2.67, 375, 2, 500],
  [0.4, 6000, 0.2, 10_000],
  [286, 329, 270, 340],
  [5.42, 5.42, 4.8, 6],
  [0.02, 0.9, 0.02, 1],
])('%f to %f is drawn on %f to %f', (low, high, from, to) => {
  expect(logDomain(low, high)).toEqual({ low: from, high: to });
});

/** Latencies from nanoseconds to hours, in milliseconds. */
const latency = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -6, max: 7 }))
  .map(([digits, exponent]) => digits * 10 ** exponent);

test('any domain is positive, holds its values, and is never a single point', () => {
  fc.assert(
    fc.property(latency, latency, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const domain = logDomain(low, high);
      expect(domain.low).toBeGreaterThan(0);
      expect(domain.low).toBeLessThanOrEqual(low * (1 + 1e-9));
      expect(domain.high).toBeGreaterThanOrEqual(high * (1 - 1e-9));
      expect(domain.high / domain.low).toBeGreaterThan(1.1);
      expect(domain.high / domain.low).toBeLessThanOrEqual(Math.max(200, (high / low) * 30));
    }),
  );
});

test('values that a log axis cannot hold are refused, or left out of a list', () => {
  expect(() => logDomain(0, 5)).toThrow(RangeError);
  expect(() => logDomain(-1, 5)).toThrow(RangeError);
  expect(() => logDomain(5, Number.POSITIVE_INFINITY)).toThrow(RangeError);
  expect(() => logDomain(Number.NaN, 5)).toThrow(RangeError);
  expect(logDomainOf([0, -3, Number.NaN])).toBeNull();
  expect(logDomainOf([0, 5.42, -3])).toEqual({ low: 4.8, high: 6 });
});
