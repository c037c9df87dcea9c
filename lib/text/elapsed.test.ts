import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAgo, formatCountdown, formatDuration } from './elapsed.ts';

const now = '2026-11-21T12:00:00.000Z';
const before = (seconds: number) => new Date(Date.parse(now) - seconds * 1000).toISOString();

test('a duration has at most its two largest units', () => {
  expect(formatDuration(0, 'en')).toBe('0 s');
  expect(formatDuration(48.4, 'en')).toBe('48 s');
  expect(formatDuration(190, 'en')).toBe('3 min 10 s');
  expect(formatDuration(180, 'en')).toBe('3 min');
  expect(formatDuration(3 * 3600 + 20 * 60 + 5, 'en')).toBe('3 h 20 min');
  expect(formatDuration(86_400, 'en')).toBe('1 day');
  expect(formatDuration(2 * 86_400 + 4 * 3600, 'en')).toBe('2 days 4 h');
  expect(formatDuration(190, 'zh-CN')).toBe('3 分钟 10 秒');
});

test('how long ago: the largest unit alone, and a clock that is ahead is now', () => {
  expect(formatAgo(now, now, 'en')).toBe('now');
  expect(formatAgo(before(-30), now, 'en')).toBe('now');
  expect(formatAgo(before(2), now, 'en')).toBe('2 s ago');
  expect(formatAgo(before(119), now, 'en')).toBe('1 min ago');
  expect(formatAgo(before(2.6 * 86_400), now, 'en')).toBe('2 days ago');
  expect(formatAgo(before(6), now, 'zh-CN')).toBe('6 秒前');
});

test('a countdown shows two digits of seconds and never less than nothing', () => {
  expect(formatCountdown(761)).toBe('12:41');
  expect(formatCountdown(6.2)).toBe('0:07');
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (seconds) =>
      /^\d+:[0-5]\d$/.test(formatCountdown(seconds)),
    ),
  );
});
