import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatFigure,
  formatLatency,
  formatShare,
  formatTick,
  inUnit,
  toMs,
  unitForAll,
  unitWord,
} from './format.ts';
import { formatFps, fpsOf } from './fps.ts';

test.each([
  [2.67, 'auto', '2.67 ms'],
  [0.8421, 'auto', '842 μs'],
  [12_300, 'auto', '12.3 s'],
  [5.4, 'auto', '5.40 ms'],
  [0.9996, 'auto', '1.00 ms'],
  [999.6, 'auto', '1.00 s'],
  [12_345, 'ms', '12,300 ms'],
  [0.689, 'ms', '0.689 ms'],
  [2.67, 'us', '2,670 μs'],
] as const)('%f ms in %s reads %s', (ms, unit, text) => {
  // Micro is written with the micro sign or the Greek letter, as the language's data have it.
  expect(formatLatency(ms, unit, 'en').text.replace('µ', 'μ')).toBe(text);
});

test('figure and unit stand apart for columns, and languages change separators and words only', () => {
  expect(formatLatency(2.67, 'ms', 'en')).toMatchObject({ figure: '2.67', unit: 'ms' });
  expect(formatLatency(2.67, 'ms', 'zh-CN').text).toMatch(/^2\.67\s?毫秒$/);
  expect(formatLatency(2.67, 'ms', 'de').figure).toBe('2,67');
  expect(unitWord('ms', 'en')).toBe('ms');
});

test('the rates of the first report: 2.67 ms is 375 FPS, 5.42 ms is 185', () => {
  expect(formatFps(2.67, 'en')).toBe('375');
  expect(formatFps(5.42, 'en')).toBe('185');
  expect(formatFps(0, 'en')).toBeNull();
  expect(fpsOf(-1)).toBeNull();
});

test('changing the unit twice gives the same text', () => {
  const ms = fc.double({ min: 1e-4, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(ms, fc.constantFrom('us' as const, 'ms' as const, 's' as const), (value, unit) => {
      const there = toMs(inUnit(value, unit), unit);
      expect(formatLatency(there, 'auto', 'en').text).toBe(formatLatency(value, 'auto', 'en').text);
    }),
  );
});

test('a figure has three significant digits, whatever its size', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e7, noNaN: true }), (value) => {
      const digits = formatFigure(value, 'en').replace(/[,.]/g, '').replace(/^0+/, '');
      expect(digits.length).toBeGreaterThanOrEqual(3);
      expect(Number(digits.slice(3) || '0')).toBe(0);
    }),
  );
});

test('one unit for an axis, percents with one decimal, ticks with all their digits', () => {
  expect(unitForAll(0.02, 0.9)).toBe('us');
  expect(unitForAll(0.02, 9)).toBe('ms');
  expect(unitForAll(1200, 9000)).toBe('s');
  expect(formatShare(0.7589, 'en')).toBe('75.9 %');
  expect(formatTick(0.0001, 'en')).toBe('0.0001');
  expect(formatTick(10_000, 'en')).toBe('10,000');
});
