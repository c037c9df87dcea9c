import { expect, test } from 'vitest';
import { fromBase64 } from '../../../../lib/codec/base64.ts';
import { decodeHistogram, histogramCount } from '../../../../lib/codec/histogram.ts';
import { decodeSamples } from '../../../../lib/codec/sample-stream.ts';
import { LongWindow } from '../../../../lib/contract/stream.ts';
import { profileLimits } from '../profiles.ts';
import { virtualWork } from '../testing/virtual-work.ts';
import { timeSustained } from './sustained.ts';

const { warmup } = profileLimits.quick;
const call = { awaited: false, callPath: 'virtual', batch: 1 };
const minute = 60_000;

function measure(virtual: ReturnType<typeof virtualWork>, durationMs: number) {
  const { work, now } = virtual;
  return timeSustained(work, { warmup, durationMs }, call, () => undefined, now);
}

test('ten minutes of a board that becomes hot: by second, by tenth, and both ends', async () => {
  // After five minutes of the window the clock is halved.
  const measured = await measure(
    virtualWork((_, nowMs) => (nowMs < 5.1 * minute ? 5 : 10)),
    10 * minute,
  );
  const long = LongWindow.parse(measured.longWindow);
  expect(measured.stoppedBy).toBe('duration');
  expect(measured.streams).toBeNull();
  expect(measured.window.wallNs).toBeGreaterThanOrEqual(10 * minute * 1e6);
  expect(long.intervalMs).toBe(1000);
  expect(long.intervals.length).toBeGreaterThanOrEqual(600);
  expect(long.intervals.reduce((sum, { count }) => sum + count, 0)).toBe(long.count);
  expect(measured.window.items).toBe(long.count);
  for (const { histogram, count, sumNs, minNs, maxNs } of long.intervals) {
    expect(histogramCount(decodeHistogram(fromBase64(histogram)))).toBe(count);
    expect(sumNs).toBeGreaterThanOrEqual(minNs * count);
    expect(sumNs).toBeLessThanOrEqual(maxNs * count);
  }
  expect(long.blockMediansNs.length).toBe(10);
  expect(Math.abs((long.blockMediansNs[0] ?? 0) / 5e6 - 1)).toBeLessThan(0.01);
  expect(Math.abs((long.blockMediansNs[9] ?? 0) / 10e6 - 1)).toBeLessThan(0.01);
  expect(Math.max(...decodeSamples(long.first))).toBeLessThan(5.1e6);
  expect(Math.min(...decodeSamples(long.last))).toBeGreaterThan(9.9e6);
  expect([long.first.count, long.last.count]).toEqual([1000, 1000]);
});

test('half an hour of noisy calls of 0.2 ms fits a report of 4 MB', async () => {
  let seed = 7;
  const noise = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed / 2 ** 31;
  };
  const virtual = virtualWork(() => 0.2 * (1 + noise() ** 8));
  // Without pre and post of the virtual work there would be more calls still: make it shorter.
  const measured = await measure(virtual, 30 * minute);
  const bytes = JSON.stringify(measured.longWindow).length;
  expect(measured.longWindow?.intervals.length).toBeLessThanOrEqual(1900);
  expect(bytes).toBeLessThan(3_000_000);
  LongWindow.parse(measured.longWindow);
}, 60_000);

test('a model slower than a second leaves out the seconds in which nothing ended', async () => {
  const { longWindow } = await measure(
    virtualWork(() => 2500),
    10 * minute,
  );
  const long = LongWindow.parse(longWindow);
  expect(long.intervals.every(({ count }) => count === 1)).toBe(true);
  expect(long.intervals.length).toBe(long.count);
  expect(long.first.count).toBe(long.count);
});
