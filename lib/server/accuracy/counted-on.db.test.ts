import { expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell, type RunChanges } from '../testing/measure.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';

const counted = (dataSet: string, subset: string, top1: number, minute: number): RunChanges => {
  const { accuracy } = makeAccuracyReport('', top1);
  return {
    kind: 'accuracy',
    streams: null,
    startedAt: new Date(Date.UTC(2026, 10, 21, 8, minute)).toISOString(),
    accuracy: accuracy && { ...accuracy, dataSet, subsetSha256: subset.repeat(64) },
  };
};

test('a count on other images takes no point out of the chart that it stands in', async () => {
  const ctx = await testContext();
  const place = { ctx, device: await enrolled(ctx) };
  const measure = (threads: number, run: RunChanges | null) =>
    measureCell(place, run ? [{}, run] : [{}], testCell({ threads }));
  const standing = async (resultId: string) => {
    const { rows } = await ctx.pool.query<{ cohort: string; top1: number }>(
      `select cohort, (body->'accuracy'->0->>'value')::float8 as top1 from point
        where result_id = $1 and to_seq is null`,
      [resultId],
    );
    return rows[0];
  };
  const cohort = (set: string) => `image-classification~${set}~top1~SingleStream~b1`;
  const glyphs = await measure(1, counted('glyphs-64@5000', 'b', 4000, 1));
  const photos = await measure(2, counted('my-photos@5000', 'c', 3000, 2));
  const neither = await measure(4, null);
  expect(await standing(glyphs)).toEqual({ cohort: cohort('glyphs-64@5000'), top1: 0.8 });
  expect(await standing(photos)).toEqual({ cohort: cohort('my-photos@5000'), top1: 0.6 });
  expect((await standing(neither))?.cohort).toBe(cohort('my-photos@5000'));
  // The count itself is the newest, whoever made it.
  await measure(8, counted('glyphs-64@5000', 'b', 4100, 3));
  expect(await standing(glyphs)).toEqual({ cohort: cohort('glyphs-64@5000'), top1: 0.82 });
});
