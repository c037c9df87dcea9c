import { expect, test } from 'vitest';
import type { Conditions } from '../contract/environment.ts';
import { clockRemarks } from './throttled-window.ts';

const begin = Date.parse('2026-11-21T10:00:00.000Z');
const windowMs = 10_000;

/** One reading a second, three of them before the window. */
function clocks(mhz: readonly (number | null)[]): Conditions[] {
  return mhz.map((value, i) => ({
    at: new Date(begin + i * 1000).toISOString(),
    readings: {
      'clock.policy0': { status: 'ok', value, unit: 'MHz', source: null },
    },
  }));
}

/** 200 samples of 2 ms, the second half `factor` times as long. */
const samples = (factor: number) =>
  Array.from({ length: 200 }, (_, i) => 2e6 * (i < 100 ? 1 : factor) + (i % 7) * 100);

const before = [1000, 1000, 1000];
const falling = [...before, 2400, 2400, 2400, 2400, 2300, 2200, 1800, 1800, 1800, 1800, 1800];
const steady = [...before, ...falling.slice(3).map(() => 2400)];

test('slower at a clock that fell is throttled, whatever the clock was before the window', () => {
  expect(clockRemarks(samples(1.2), clocks(falling), windowMs)).toEqual([
    { code: 'throttled', detail: 'the clock fell from 2400 to 1800 MHz while it became slower' },
  ]);
});

test.each([
  ['slower at the same clock', 1.2, steady],
  ['as fast at a lower clock', 1, falling],
  ['faster at a lower clock', 0.8, falling],
  ['slower where no clock can be read', 1.2, steady.map(() => null)],
  ['slower where nothing was read', 1.2, []],
])('%s is not', (_, factor, mhz) => {
  expect(clockRemarks(samples(factor), clocks(mhz), windowMs)).toEqual([]);
});
