import { expect, test } from 'vitest';
import type { PointList } from '../../lib/contract/point.ts';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { keepRows, takeRows } from './rows-on-hand.ts';

function listOf(count: number): PointList {
  const points = Array.from({ length: count }, (_, i) => makePoint({ id: `p${i}` }));
  return { points, ds: 3, latestDs: 4, asOf: null, cohort: null, cohorts: [], totalPoints: count };
}

test('the rows of a page are taken once, and do not travel in it', () => {
  const list = listOf(60);
  const kept = keepRows(list);
  expect(kept).toMatchObject({ ds: 3, totalPoints: 60 });
  expect(kept).not.toHaveProperty('points');
  const key = kept?.onHand ?? '';
  expect(takeRows(key)).toBe(list.points);
  expect(() => takeRows(key)).toThrow('not on hand');
});

test('few rows travel in the page, and so do those of too many pages at once', () => {
  expect(keepRows(listOf(59))).toBeNull();
  const keys = Array.from({ length: 32 }, () => keepRows(listOf(60))?.onHand ?? '');
  expect(keepRows(listOf(60))).toBeNull();
  for (const key of keys) takeRows(key);
  const next = keepRows(listOf(60));
  expect(next).not.toBeNull();
  takeRows(next?.onHand ?? '');
});
