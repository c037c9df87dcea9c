import { expect, test } from 'vitest';
import { formatBytes, formatCount, formatMoment } from './figures.ts';

test('bytes keep three significant digits and never read 1,000 of a unit', () => {
  expect(formatBytes(64_800_000, 'en')).toEqual({ figure: '64.8', unit: 'MB' });
  expect(formatBytes(999_600, 'en')).toEqual({ figure: '1.00', unit: 'MB' });
  expect(formatBytes(512, 'en')).toEqual({ figure: '512', unit: 'B' });
  expect(formatBytes(0, 'en')).toEqual({ figure: '0', unit: 'B' });
});

test('counts are grouped, moments say UTC', () => {
  expect(formatCount(24_344, 'zh-CN')).toBe('24,344');
  expect(formatMoment('2026-11-03T14:20:09.123Z')).toBe('2026-11-03 14:20 UTC');
});
