import { expect, test } from 'vitest';
import { toBase64 } from '../codec/base64.ts';
import { encodeHistogram } from '../codec/histogram.ts';
import { encodeSamples } from '../codec/sample-stream.ts';
import type { Conditions } from '../contract/environment.ts';
import { type Interval, LongWindow } from '../contract/stream.ts';
import { SustainedFigures } from '../contract/sustained.ts';
import { median } from './percentile.ts';
import { sustainedFigures } from './sustained.ts';

/** Second by second: latency in ms (null: nothing finished), and what was read beside it. */
interface Second {
  ms: number | null;
  mhz?: number;
  celsius?: number;
  throttles?: number | boolean;
}

const begin = Date.parse('2026-11-21T10:00:00.000Z');

function intervalOf(second: number, ms: number): Interval {
  const samples = Array.from({ length: 100 }, (_, i) => Math.round(ms * 1e6) + (i - 50) * 10);
  return {
    startMs: second * 1000,
    count: samples.length,
    minNs: Math.min(...samples),
    maxNs: Math.max(...samples),
    sumNs: samples.reduce((sum, ns) => sum + ns, 0),
    p50Ns: median(samples),
    histogram: toBase64(encodeHistogram(samples)),
  };
}

function windowOf(seconds: readonly Second[]): LongWindow {
  const intervals = seconds.flatMap(({ ms }, i) => (ms === null ? [] : [intervalOf(i, ms)]));
  return LongWindow.parse({
    intervalMs: 1000,
    count: intervals.reduce((sum, { count }) => sum + count, 0),
    intervals,
    blockMediansNs: [],
    first: encodeSamples([], 1),
    last: encodeSamples([], 1),
  });
}

const reading = (value: number | boolean, unit: string | null) => ({
  status: 'ok' as const,
  value,
  unit,
  source: null,
});

function conditionsOf(seconds: readonly Second[]): Conditions[] {
  return seconds.map(({ mhz, celsius, throttles }, i) => ({
    at: new Date(begin + (i + 1) * 1000).toISOString(),
    readings: {
      ...(mhz === undefined ? {} : { 'clock.policy0': reading(mhz, 'MHz') }),
      ...(mhz === undefined ? {} : { 'clock.policy4': reading(mhz / 2, 'MHz') }),
      ...(celsius === undefined ? {} : { 'thermal.cpu': reading(celsius, 'C') }),
      ...(throttles === undefined ? {} : { 'thermal.throttleCount': reading(throttles, null) }),
    },
  }));
}

const seconds = (count: number, of: (i: number) => Second) =>
  Array.from({ length: count }, (_, i) => of(i));
const figuresOf = (list: readonly Second[]) => sustainedFigures(windowOf(list), conditionsOf(list));

test('a level device keeps its pace', () => {
  const figures = figuresOf(seconds(600, () => ({ ms: 5, mhz: 1500, celsius: 60, throttles: 3 })));
  expect(figures).toMatchObject({
    durationNs: 600e9,
    ratio: 1,
    throttledAfterS: null,
    throttledBy: null,
  });
  expect(figures?.moments).toHaveLength(600);
  expect(figures?.moments[10]).toEqual({
    startMs: 10_000,
    count: 100,
    p50Ms: expect.closeTo(5, 2),
    p95Ms: expect.closeTo(5, 1),
    clockMhz: 1500,
    temperatureC: 60,
  });
  expect(SustainedFigures.parse(figures)).toEqual(figures);
});

test('thirds are within 0.8 % of their true medians', () => {
  const figures = figuresOf(seconds(900, (i) => ({ ms: i < 300 ? 3.3 : i < 600 ? 9 : 4.7 })));
  expect(Math.abs((figures?.firstThirdMs ?? 0) / 3.3 - 1)).toBeLessThan(1 / 128);
  expect(Math.abs((figures?.lastThirdMs ?? 0) / 4.7 - 1)).toBeLessThan(1 / 128);
  expect(figures?.moments[0]?.clockMhz).toBeNull();
});

test('a clock that falls while latency rises is throttling, and tells when', () => {
  const figures = figuresOf(
    seconds(600, (i) => (i < 300 ? { ms: 5, mhz: 2000 } : { ms: 7, mhz: 1400 })),
  );
  expect(figures).toMatchObject({ throttledBy: 'clock' });
  expect(figures?.throttledAfterS).toBeGreaterThanOrEqual(299);
  expect(figures?.throttledAfterS).toBeLessThanOrEqual(301);
});

test('so is one that falls in the second minute of ten', () => {
  const figures = figuresOf(
    seconds(600, (i) => (i < 90 ? { ms: 5, mhz: 2000 } : { ms: 7, mhz: 1400 })),
  );
  expect(figures).toMatchObject({ throttledBy: 'clock' });
  expect(Math.abs((figures?.throttledAfterS ?? 0) - 90)).toBeLessThanOrEqual(1);
});

test.each([
  ['a clock that falls alone', (i: number) => ({ ms: 5, mhz: i < 300 ? 2000 : 1400 })],
  ['latency that rises alone', (i: number) => ({ ms: i < 300 ? 5 : 7, mhz: 2000 })],
  ['an odd reading', (i: number) => (i === 400 ? { ms: 7, mhz: 100 } : { ms: 5, mhz: 2000 })],
  ['latency that rises without a clock to be read', (i: number) => ({ ms: i < 300 ? 5 : 7 })],
])('%s is no throttling', (_, of) => {
  expect(figuresOf(seconds(600, of))?.throttledAfterS).toBeNull();
});

test('a throttle counter is believed first', () => {
  const figures = figuresOf(
    seconds(600, (i) => ({
      ms: i < 300 ? 5 : 7,
      mhz: i < 300 ? 2000 : 1400,
      throttles: i < 200 ? 8 : 9,
    })),
  );
  expect(figures).toMatchObject({ throttledBy: 'counter' });
  expect(Math.abs((figures?.throttledAfterS ?? 0) - 200)).toBeLessThanOrEqual(1);
});

test('a bit that is set counts like a counter; one that was always set does not', () => {
  const rises = figuresOf(seconds(60, (i) => ({ ms: 5, throttles: i >= 30 })));
  expect(rises).toMatchObject({ throttledBy: 'counter' });
  expect(figuresOf(seconds(60, () => ({ ms: 5, throttles: true })))?.throttledBy).toBeNull();
});

test('readings of the warm-up lie before the window', () => {
  const warmUp = conditionsOf(seconds(30, () => ({ ms: null, throttles: 0, mhz: 3000 })));
  const window = seconds(60, () => ({ ms: 5, throttles: 1, mhz: 1500 }));
  const later = conditionsOf(window).map(({ at, readings }) => ({
    at: new Date(Date.parse(at) + 30_500).toISOString(),
    readings,
  }));
  const figures = sustainedFigures(windowOf(window), [...warmUp, ...later]);
  expect(figures?.moments.map(({ clockMhz }) => clockMhz)).not.toContain(3000);
});

test('half an hour is at most 600 moments, and a stall stands as one', () => {
  const figures = figuresOf(
    seconds(1799, (i) => ({ ms: i >= 900 && i < 909 ? null : 5, mhz: 1500 })),
  );
  expect(figures?.moments).toHaveLength(600);
  expect(figures?.moments[1]?.startMs).toBe(3000);
  expect(figures?.moments[300]).toMatchObject({ count: 0, p50Ms: null, p95Ms: null });
  expect(SustainedFigures.parse(figures)).toEqual(figures);
});

test('nothing in the last third, or nothing at all, is no figure', () => {
  const window = windowOf(seconds(600, (i) => ({ ms: i < 300 || i === 599 ? 5 : null })));
  expect(sustainedFigures(window, [])?.lastThirdMs).toBeCloseTo(5, 1);
  expect(sustainedFigures(windowOf([]), [])).toBeNull();
  const stalled = {
    ...window,
    intervals: window.intervals.filter(({ startMs }) => startMs > 250e3),
  };
  expect(sustainedFigures(stalled, [])).toBeNull();
});

test('a malformed histogram is refused', () => {
  const window = windowOf([{ ms: 5 }]);
  const broken = {
    ...window,
    intervals: window.intervals.map((part) => ({ ...part, histogram: 'gICA' })),
  };
  expect(() => sustainedFigures(broken, [])).toThrow(RangeError);
});
