import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { latency, makePoint } from '../contract/testing/point.ts';
import { bestRow } from './best-row.ts';

function timed(id: string, p50Ms: number, lowMs: number, highMs: number, given = {}): Point {
  const p50Interval = { lowMs, highMs };
  return makePoint({ id, latency: latency({ p50Ms, p50Interval }), ...given });
}

function best(...rows: Point[]) {
  const read = ({ latency: { p50Ms, p50Interval } }: Point) =>
    p50Ms === null
      ? null
      : {
          value: p50Ms,
          interval: p50Interval ? { low: p50Interval.lowMs, high: p50Interval.highMs } : null,
        };
  return bestRow(rows, read, { better: 'low', metric: 'top1' })?.id ?? null;
}

test('the best is marked only where its interval overlaps with no other', () => {
  expect(best(timed('a', 2, 1.9, 2.1), timed('b', 3, 2.8, 3.2))).toBe('a');
  expect(best(timed('a', 2, 1.5, 2.9), timed('b', 3, 2.8, 3.2))).toBeNull();
  // The second of three overlaps with the third: that is no doubt about the first.
  expect(best(timed('c', 3.1, 2.9, 3.3), timed('a', 2, 1.9, 2.1), timed('b', 3, 2.8, 3.2))).toBe(
    'a',
  );
});

test('a row without an interval leaves a difference unshown', () => {
  const bare = makePoint({ id: 'bare', latency: latency({ p50Ms: 9 }) });
  expect(best(timed('a', 2, 1.9, 2.1), bare)).toBeNull();
  expect(
    best(makePoint({ id: 'b', latency: latency({ p50Ms: 1 }) }), timed('a', 2, 1.9, 2.1)),
  ).toBeNull();
});

test('what never ranks neither wins nor stands in the way', () => {
  const fast = [1, 0.9, 1.1] as const;
  const others = [timed('a', 2, 1.9, 2.1), timed('b', 3, 2.8, 3.2)];
  expect(best(timed('claim', ...fast, { tier: 'published' }), ...others)).toBe('a');
  expect(best(timed('bad', ...fast, { validity: 'rejected' }), ...others)).toBe('a');
  expect(best(timed('unchecked', ...fast, { accuracy: [] }), ...others)).toBe('a');
  expect(best(timed('failed', ...fast, { outcome: 'failed' }), ...others)).toBe('a');
});

test('one row alone is the best of nothing', () => {
  expect(best(timed('a', 2, 1.9, 2.1))).toBeNull();
  expect(best()).toBeNull();
});
