import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { sortRows } from './rows.ts';
import { sortKeys } from './sort.ts';
import { anyPoints } from './testing/any-point.ts';
import { defaultView } from './view.ts';

const order = fc.record({
  key: fc.constantFrom(...sortKeys),
  dir: fc.constantFrom('asc' as const, 'desc' as const),
});

test('sorting keeps every row, and the order does not depend on the order given', () => {
  fc.assert(
    fc.property(anyPoints, order, (points, sort) => {
      const view = { ...defaultView(), sort };
      const sorted = sortRows(points, view, 'top1');
      expect(new Set(sorted)).toEqual(new Set(points));
      expect(sortRows([...points].reverse(), view, 'top1')).toEqual(sorted);
    }),
  );
});

test('9 ms comes before 10 ms, and rows without a value are last in both directions', () => {
  const points = [
    makePoint({ id: 'none', latency: latency({ meanMs: 1 }) }),
    makePoint({ id: 'ten', latency: latency({ p50Ms: 10 }) }),
    makePoint({ id: 'nine', latency: latency({ p50Ms: 9 }) }),
    makePoint({ id: 'failed', outcome: 'failed', latency: latency({ p50Ms: 5 }) }),
  ];
  const ids = (dir: 'asc' | 'desc') =>
    sortRows(points, { ...defaultView(), sort: { key: 'lat', dir } }, 'top1').map(({ id }) => id);
  expect(ids('asc')).toEqual(['nine', 'ten', 'failed', 'none']);
  expect(ids('desc')).toEqual(['ten', 'nine', 'failed', 'none']);
});

test('with any statistic the rows that state another one are sorted in', () => {
  const points = [
    makePoint({ id: 'p50', latency: latency({ p50Ms: 2 }) }),
    makePoint({ id: 'mean', latency: latency({ meanMs: 1 }) }),
  ];
  const sorted = sortRows(points, { ...defaultView(), stat: 'any' }, 'top1');
  expect(sorted.map(({ id }) => id)).toEqual(['mean', 'p50']);
});
