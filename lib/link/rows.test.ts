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

test('every figure column orders by its own figure, and what a failed row holds is none', () => {
  const figures = {
    p90: makePoint({ latency: latency({ p90Ms: 3 }) }),
    p99: makePoint({ latency: latency({ p99Ms: 3 }) }),
    fps: makePoint({ latency: latency({ p50Ms: 3 }) }),
    thr: makePoint({ throughputPerS: 3 }),
    energy: makePoint({ energyMj: 3 }),
    power: makePoint({ powerW: 3 }),
    mem: makePoint({ peakMemoryBytes: 3 }),
    place: makePoint({ placement: 0.5 }),
  };
  for (const key of sortKeys.filter((one) => one in figures)) {
    const stated = { ...figures[key as keyof typeof figures], id: 'z' };
    const failed = { ...stated, id: 'y', outcome: 'failed' as const };
    const silent = makePoint({ id: 'x', latency: latency({}) });
    for (const dir of ['asc', 'desc'] as const) {
      const view = { ...defaultView(), sort: { key, dir } };
      expect(sortRows([failed, silent, stated], view, 'top1')[0]?.id, key).toBe('z');
    }
  }
});

test('misses order by the counted share; a row that was not counted is last', () => {
  const id = (n: number) => `0199b7c4-8e21-7000-8000-00000000000${n}`;
  const points = [1, 2, 3].map((n) => makePoint({ id: `r${n}`, resultId: id(n) }));
  const misses = new Map([
    [id(1), { share: 0.4 }],
    [id(3), { share: 0 }],
  ]);
  const view = { ...defaultView(), sort: { key: 'miss' as const, dir: 'asc' as const } };
  expect(sortRows(points, view, 'top1', misses).map((point) => point.id)).toEqual([
    'r3',
    'r1',
    'r2',
  ]);
});
