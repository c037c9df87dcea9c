import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { latency, makePoint } from '../contract/testing/point.ts';
import { claimGaps, firstGap } from './claims.ts';

const own = makePoint({ id: 'own', latency: latency({ p50Ms: 2 }) });
const claim = (changes: Partial<Point>) =>
  makePoint({ id: 'claim', tier: 'published', latency: latency({ meanMs: 6 }), ...changes });

test('a published figure three times as large or as small is a gap, with both figures', () => {
  const gap = claimGaps([own, claim({})]).get('own');
  expect(gap?.measuredMs).toBe(2);
  expect(gap?.claimedMs).toBe(6);
  expect(gap?.statistic).toBe('mean');
  expect(claimGaps([own, claim({ latency: latency({ meanMs: 5.9 }) })]).size).toBe(0);
  expect(claimGaps([own, claim({ latency: latency({ meanMs: 0.66 }) })]).size).toBe(1);
});

test('the same statistic is compared where both rows state it', () => {
  const row = makePoint({ id: 'own', latency: latency({ p50Ms: 2, meanMs: 3 }) });
  expect(claimGaps([row, claim({})]).size).toBe(0);
});

test('another precision is another thing; one that is not stated may be the same', () => {
  expect(claimGaps([own, claim({ precision: 'int8' })]).size).toBe(0);
  expect(claimGaps([own, claim({ precision: null })]).size).toBe(1);
  expect(claimGaps([own, claim({ batch: 8 })]).size).toBe(0);
});

test('of several claims the one that differs most is named', () => {
  const far = claim({ id: 'far', latency: latency({ meanMs: 20 }) });
  expect(claimGaps([own, claim({}), far]).get('own')?.claimed.id).toBe('far');
});

test('of what a page is about the first with a gap is told, as the measured row or as the claim', () => {
  const newer = makePoint({ id: 'newer', latency: latency({ p50Ms: 5 }) });
  const points = [newer, own, claim({})];
  expect(firstGap(points, ({ tier }) => tier === 'measured')?.measured.id).toBe('own');
  expect(firstGap(points, ({ id }) => id === 'claim')?.measured.id).toBe('own');
  expect(firstGap(points, ({ id }) => id === 'newer')).toBeNull();
  expect(firstGap([], () => true)).toBeNull();
});
