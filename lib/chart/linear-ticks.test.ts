import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accuracyAxis, linearTicks, zeroDomain } from './linear-ticks.ts';

const percent = fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10);

test('accuracy ticks are evenly spaced, round, and inside the axis, which holds every point', () => {
  const lists = fc.array(percent, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 120, max: 500 }), (percents, pixels) => {
      const { domain, ticks } = accuracyAxis(percents, pixels);
      expect(domain.low).toBeGreaterThanOrEqual(0);
      expect(domain.low).toBeLessThanOrEqual(Math.min(...percents));
      expect(domain.high).toBeGreaterThanOrEqual(Math.min(100, Math.max(...percents)));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks[0]).toBeCloseTo(domain.low, 9);
      const steps = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0));
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
      for (const tick of ticks) expect(tick).toBeLessThanOrEqual(domain.high);
    }),
  );
});

test('65 to 81 % starts at 60 and is labelled every five', () => {
  const { domain, ticks } = accuracyAxis([64.5, 80.7], 350);
  expect(domain.low).toBe(60);
  expect(ticks).toEqual([60, 65, 70, 75, 80]);
});

test('one accuracy has an axis around it; none has the whole', () => {
  const one = accuracyAxis([76], 350);
  expect(one.ticks.length).toBeGreaterThanOrEqual(3);
  expect(one.domain.low).toBeLessThan(76);
  expect(one.domain.high).toBeGreaterThan(76);
  expect(accuracyAxis([], 350).domain).toEqual({ low: 0, high: 100 });
});

test('counts start at 0, which is printed without a sign', () => {
  const domain = zeroDomain(10_047);
  expect(domain).toEqual({ low: 0, high: 12_000 });
  const ruler = { position: (v: number) => v / 50, widthOf: () => 30 };
  const ticks = linearTicks(domain, ruler);
  expect(Object.is(ticks[0], 0)).toBe(true);
  expect(zeroDomain(0)).toEqual({ low: 0, high: 1 });
});
