import { expect, test } from 'vitest';
import { AccuracyCount } from './run.ts';

test('a run counts by at most twenty metrics', () => {
  const counted = (metrics: number) =>
    AccuracyCount.safeParse({
      dataSet: 'glyphs-64@1000',
      subsetSha256: 'b'.repeat(64),
      preprocessing: 'unit-range-v1',
      total: 1000,
      correct: Object.fromEntries(Array.from({ length: metrics }, (_, k) => [`top${k}`, 1])),
    });
  expect(counted(20).success).toBe(true);
  expect(counted(21).error?.issues[0]).toMatchObject({
    path: ['correct'],
    message: 'at most 20 metrics',
  });
});
