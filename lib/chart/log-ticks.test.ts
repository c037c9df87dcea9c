import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTick } from './format.ts';
import { logDomain } from './log-domain.ts';
import { logTicks, minorTicks } from './log-ticks.ts';
import { pixelOf } from './scale.ts';

/** Labels at about 12 px: 7 px a character. */
const widthOf = (value: number) => formatTick(value, 'en').length * 7;
const ticksOf = (low: number, high: number, pixels: number) =>
  logTicks(logDomain(low, high), pixels, widthOf);

test.each([
  [2.67, 375, 304, [2, 5, 10, 20, 50, 100, 200, 500]],
  [0.4, 6000, 304, [1, 10, 100, 1000, 10_000]],
  [0.4, 6000, 1210, [0.5, 1, 5, 10, 50, 100, 500, 1000, 5000, 10_000]],
  [286, 329, 304, [270, 280, 290, 300, 310, 320, 330, 340]],
  [5.42, 5.42, 304, [4.8, 5, 5.2, 5.4, 5.6, 5.8, 6]],
  [0.02, 0.9, 304, [0.02, 0.05, 0.1, 0.2, 0.5, 1]],
  [22_500, 20_053_151, 250, [100_000, 1_000_000]],
])('%f to %f on %i px is labelled %j', (low, high, pixels, ticks) => {
  expect(ticksOf(low, high, pixels)).toEqual(ticks);
});

const axis = fc.record({
  low: fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: -4, max: 3 })),
  ratio: fc.integer({ min: 0, max: 600 }).map((n) => 10 ** (n / 100)),
  pixels: fc.constantFrom(250, 304, 420, 700, 1210),
});

test('labels are round, inside the domain, ascending, and never touch (300 domains and more)', () => {
  fc.assert(
    fc.property(axis, ({ low: [digits, exponent], ratio, pixels }) => {
      const low = digits * 10 ** exponent;
      const domain = logDomain(low, low * ratio);
      const ticks = logTicks(domain, pixels, widthOf);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(12);
      const scale = { kind: 'log' as const, domain, from: 0, to: pixels };
      ticks.forEach((tick, i) => {
        expect(tick).toBeGreaterThanOrEqual(domain.low);
        expect(tick).toBeLessThanOrEqual(domain.high);
        const before = ticks[i - 1];
        if (before === undefined) return;
        const gap = pixelOf(scale, tick) - pixelOf(scale, before);
        expect(gap - (widthOf(tick) + widthOf(before)) / 2).toBeGreaterThanOrEqual(2);
      });
      const leads = ticks.every((tick) => ['1', '2', '5'].includes(leadingDigits(tick)));
      const steps = ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0));
      const even = steps.every((step) => Math.abs(step / (steps[0] ?? 1) - 1) < 1e-6);
      expect(leads || (even && domain.high / domain.low < 10)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('no label shows binary noise or an exponent', () => {
  const ticks = logTicks({ low: 0.0001, high: 1 }, 1210, widthOf);
  expect(ticks.map(String)).not.toContain('0.020000000000000004');
  expect(ticks.map((tick) => formatTick(tick, 'en')).join(' ')).not.toMatch(/e/);
});

test('minor lines are 1 to 9 of each decade without the labels, and go when a decade is small', () => {
  const domain = { low: 1, high: 100 };
  const minor = minorTicks(domain, 400, [1, 10, 100]);
  expect(minor).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 20, 30, 40, 50, 60, 70, 80, 90]);
  expect(minorTicks(domain, 119, [1, 10, 100])).toEqual([]);
  expect(minorTicks({ low: 270, high: 340 }, 400, [])).toEqual([]);
});

function leadingDigits(value: number): string {
  return value.toExponential(9).replace(/\.?0*e.*$/, '');
}
