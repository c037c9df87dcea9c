import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temperatureLine } from './temperature-line.ts';

const box = { width: 118, height: 23 };

test('nothing read draws nothing, a gap stays open, a lone reading is a stroke', () => {
  expect(temperatureLine([], 50, box)).toBeNull();
  expect(temperatureLine([null, null], 50, box)).toBeNull();
  expect(temperatureLine([40, 41, null, 42, 43], null, box)?.path.match(/M/g)).toHaveLength(2);
  expect(temperatureLine([40], null, box)?.path).toMatch(/^M\S+ \S+h2$/);
});

test('the newest reading is at the right edge; hotter is higher; the limit has its own height', () => {
  const line = temperatureLine([40, 60], 50, box);
  expect(line).toEqual({ path: 'M116 21.5L118 1.5', limitY: 11.5, low: 40, high: 60 });
});

test('two degrees of noise stay flat', () => {
  const line = temperatureLine([44, 46], null, box);
  const [, low, high] = line?.path.match(/ ([\d.]+)L\S+ ([\d.]+)/) ?? [];
  expect(Number(low) - Number(high)).toBeLessThanOrEqual(4);
});

test('whatever is read, the line stays in its box', () => {
  const celsius = fc.option(fc.double({ min: -60, max: 200, noNaN: true }), { nil: null });
  fc.assert(
    fc.property(fc.array(celsius, { maxLength: 90 }), celsius, (temperatures, limit) => {
      const line = temperatureLine(temperatures, limit, box);
      const read = temperatures.slice(-60).some((value) => value !== null);
      expect(line === null).toBe(!read);
      for (const [, x, y] of line?.path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g) ?? []) {
        expect(Number(x)).toBeGreaterThanOrEqual(-1.01);
        expect(Number(x)).toBeLessThanOrEqual(118);
        expect(Number(y)).toBeGreaterThanOrEqual(0);
        expect(Number(y)).toBeLessThanOrEqual(23);
      }
    }),
  );
});
