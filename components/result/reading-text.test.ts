import { expect, test } from 'vitest';
import { words } from '../../lib/text/words.ts';
import { readingName, readingText } from './reading-text.ts';

const en = words('en');

test('a dotted name reads as words', () => {
  expect(readingName('cpu.maxFrequency', 'en')).toBe('CPU max frequency');
  expect(readingName('os.name', 'en')).toBe('OS name');
  expect(readingName('swap.usedBytes', 'en')).toBe('Swap used bytes');
  expect(readingName('swap.usedBytes', 'zh-CN')).toBe('已用交换区');
  expect(readingName('thermal.cpuThermal', 'zh-CN')).toBe('温度 cpuThermal');
  expect(readingName('fan.speed', 'zh-CN')).toBe('Fan speed');
});

test('a value has its unit; a missing one says why', () => {
  const ok = { status: 'ok', source: null } as const;
  expect(readingText({ ...ok, value: 4_294_967_296, unit: 'B' }, en, 'en')).toBe('4.29 GB');
  expect(readingText({ ...ok, value: 61.25, unit: '°C' }, en, 'en')).toBe('61.3 °C');
  expect(readingText({ ...ok, value: 0, unit: 'pages' }, en, 'en')).toBe('0 pages');
  expect(readingText({ ...ok, value: false, unit: null }, en, 'en')).toBe('no');
  expect(readingText({ status: 'denied', value: null, unit: null, source: null }, en, 'en')).toBe(
    'not permitted',
  );
});
