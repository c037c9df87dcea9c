import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisUnit, formatMeasure, fromUnit, type Measure, toUnit, unitName } from './measure.ts';

test.each([
  [12, 'energy', '12.0 mJ'],
  [0.42, 'energy', '420 μJ'],
  [1234, 'energy', '1.23 J'],
  [4.2, 'power', '4.20 W'],
  [0.35, 'power', '350 mW'],
  [64_800_000, 'bytes', '64.8 MB'],
  [999_600, 'bytes', '1.00 MB'],
  [812, 'bytes', '812 B'],
  [0, 'bytes', '0 B'],
  [374.53, 'frames', '375 FPS'],
  [812.4, 'rate', '812 /s'],
  [0.7589, 'share', '75.9 %'],
  [2.67, 'time', '2.67 ms'],
] as const)('%f of %s reads %s', (value, measure, text) => {
  expect(formatMeasure(value, measure, 'auto', 'en').text).toBe(text);
});

test('an axis has one unit, in which its middle is at least 1', () => {
  expect(axisUnit('bytes', 20e3, 500e6)).toBe('MB');
  expect(axisUnit('bytes', 2e3, 40e3)).toBe('kB');
  expect(axisUnit('energy', 0.01, 0.9)).toBe('uJ');
  expect(axisUnit('power', 0.8, 30)).toBe('W');
  expect(axisUnit('share', 0.1, 0.9)).toBe('percent');
  expect(axisUnit('time', 0.02, 0.9)).toBe('us');
});

test('there and back is the same value, and no unit prints a figure of four digits before the point', () => {
  const measure = fc.constantFrom<Measure[]>('time', 'energy', 'power', 'bytes', 'share', 'rate');
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), measure, (value, of) => {
      const unit = axisUnit(of, value, value);
      expect(fromUnit(toUnit(value, unit), unit) / value).toBeCloseTo(1, 12);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900_000_000_000 }), (bytes) => {
      expect(formatMeasure(bytes, 'bytes', 'auto', 'en').figure).not.toMatch(/\d{4}|,/);
    }),
  );
});

test('units of time are words of the language, others are symbols', () => {
  expect(unitName('ms', 'zh-CN')).toBe('毫秒');
  expect(unitName('MB', 'zh-CN')).toBe('MB');
});
