import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { latency, makePoint } from '../contract/testing/point.ts';
import { storedRatio } from './stored-ratio.ts';

const p50 = { q: 'p50', tr: 'infer' } as const;
const a = makePoint({ latency: latency({ p50Ms: 4, p99Ms: 8 }) });
const b = makePoint({ tier: 'log', latency: latency({ p50Ms: 10 }) });

test('two rows that state one statistic of one thing have a ratio, in the direction asked', () => {
  expect(storedRatio(a, b, p50)).toBe(2.5);
  expect(storedRatio(b, a, p50)).toBe(0.4);
});

test.each<[string, Partial<Point>]>([
  ['a published figure', { tier: 'published' }],
  ['a withdrawn one', { outcome: 'retracted' }],
  ['a rejected one', { validity: 'rejected' }],
  ['another batch', { batch: 8 }],
  ['a batch that is not stated', { batch: null }],
  ['another timer', { timedRegion: 'total' }],
  ['another scenario', { scenario: 'Offline' }],
  ['a latency of 0', { latency: latency({ p50Ms: 0 }) }],
])('%s has none', (_, change) => {
  expect(storedRatio(a, { ...b, ...change }, p50)).toBeNull();
});

test('two logs of one source have the timer that neither names; of two sources they do not', () => {
  const silent = { tier: 'log', timedRegion: null } as const;
  const one = { ...a, ...silent, id: 'mlperf.1' };
  expect(storedRatio(one, { ...b, ...silent, id: 'mlperf.2' }, p50)).toBe(2.5);
  expect(storedRatio(one, { ...b, ...silent, id: 'other.2' }, p50)).toBeNull();
  expect(storedRatio(one, { ...b, ...silent, id: 'mlperf.2', tier: 'measured' }, p50)).toBeNull();
});

test('a statistic that one does not state has none, and two silences are not agreement', () => {
  expect(storedRatio(a, b, { q: 'p99', tr: 'infer' })).toBeNull();
  expect(storedRatio({ ...a, batch: null }, { ...b, batch: null }, p50)).toBeNull();
});
