import { expect, test } from 'vitest';
import type { Point } from '../../contract/point.ts';
import { testCell } from '../../contract/testing/cell.ts';
import { getResult } from '../results/get-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { makeAccuracyReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';

test('a doubt about an accuracy goes with it to every result that it is joined to', async () => {
  const ctx = await testContext();
  const place = { ctx, device: await enrolled(ctx) };
  const timed = await measureCell(place, [{}], testCell());
  const pointOf = async () => {
    const { rows } = await ctx.pool.query<{ body: Point }>(
      'select body from point where result_id = $1 and to_seq is null',
      [timed],
    );
    return rows[0]?.body;
  };
  expect(await pointOf()).toMatchObject({ accuracy: [], remarks: [] });

  const { accuracy } = makeAccuracyReport('', 300);
  const few = accuracy && {
    ...accuracy,
    total: 400,
    correct: { top1: 300, top5: 350 },
    skipped: 3,
    dataSet: 'my-photos@403',
  };
  const counted = { kind: 'accuracy' as const, streams: null, accuracy: few };
  await measureCell(place, [{}, counted], testCell({ threads: 2 }));
  const remarks = [
    { code: 'images_skipped', detail: '3 of 403 images did not decode' },
    { code: 'indicative_accuracy', detail: '400 images' },
  ];
  const joined = { accuracy: [{ metric: 'top1', total: 400 }, { metric: 'top5' }], remarks };
  expect(await pointOf()).toMatchObject(joined);
  expect(await getResult({ id: timed }, ctx)).toMatchObject({ ...joined, validity: 'valid' });
});
