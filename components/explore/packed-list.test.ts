import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PointList } from '../../lib/contract/point.ts';
import { latency, makePoint, top1 } from '../../lib/contract/testing/point.ts';
import { packList, unpackList } from './packed-list.ts';

const points = fc.array(
  fc
    .record({
      id: fc.uuid(),
      batch: fc.option(fc.integer({ min: 1, max: 2 })),
      outcomeReason: fc.option(fc.string()),
      accuracy: fc.array(fc.constantFrom(top1(0.5), top1(0.75)), { maxLength: 2 }),
      inputShape: fc.option(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 4 })),
      latency: fc
        .record(
          {
            p50Ms: fc.option(fc.double({ min: 0, noNaN: true })),
            p50Interval: fc.option(fc.constant({ lowMs: 1, highMs: 2 })),
          },
          { requiredKeys: ['p50Ms'] },
        )
        .map(latency),
    })
    .map(makePoint),
  { maxLength: 12 },
);

function listOf(rows: PointList['points']): PointList {
  const rest = { ds: 3, latestDs: 4, asOf: null, cohort: null, cohorts: [] };
  return { ...rest, totalPoints: rows.length, points: rows };
}

test('any list comes out as it went in', () => {
  fc.assert(
    fc.property(points, (rows) => {
      expect(unpackList(packList(listOf(rows)))).toEqual(listOf(rows));
    }),
  );
});

test('what all rows share is told once', () => {
  const rows = Array.from({ length: 500 }, (_, i) => makePoint({ id: `point-${i}` }));
  rows[0] = makePoint({ id: 'odd', batch: 8, model: { slug: 'odd', name: 'Odd', family: 'Odd' } });
  const plain = JSON.stringify(listOf(rows)).length;
  expect(JSON.stringify(packList(listOf(rows))).length).toBeLessThan(plain / 10);
});
