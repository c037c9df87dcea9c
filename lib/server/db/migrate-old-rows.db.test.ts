import { afterAll, beforeAll, expect, test } from 'vitest';
import { Cell } from '../../contract/cell.ts';
import { PointList } from '../../contract/point.ts';
import { Result } from '../../contract/result.ts';
import { wilson } from '../../stats/wilson.ts';
import { type Context, openContext } from '../context.ts';
import { listPoints } from '../points/list-points.ts';
import { getResult } from '../results/get-result.ts';
import { oldDatabase } from '../testing/old-database.ts';
import { oldIds } from '../testing/old-rows.ts';
import { migrate } from './migrate.ts';

let ctx: Context;

beforeAll(async () => {
  const databaseUrl = await oldDatabase();
  const { applied } = await migrate(databaseUrl, '.');
  expect(applied).toContain('20261121000003_measuring_sql_only');
  ctx = openContext({ databaseUrl, dataDir: '/nowhere', publicUrl: 'http://hub.test' });
});

afterAll(() => ctx.pool.end());

test('a result of an older server fits the contract, with what it had and nulls for the rest', async () => {
  const result = Result.parse(await getResult({ id: oldIds.result, samples: true }, ctx));
  expect(result).toMatchObject({
    cell: { concurrency: 1, caches: {}, inputShape: [1, 3, 64, 64] },
    runs: [
      {
        kind: 'latency',
        timer: { stepNs: 40, harnessNs: null },
        startup: { firstInferenceNs: 4, pageCache: null },
        window: null,
        remeasures: null,
      },
      { kind: 'accuracy', timer: null, accuracy: { correct: { top1: 4000 }, scores: {} } },
    ],
  });
  expect(result.runs[0]?.samples?.infer).toHaveLength(100);
});

test('its accuracy keeps its count and gains value and interval', async () => {
  const result = await getResult({ id: oldIds.result }, ctx);
  const [top1] = result?.accuracy ?? [];
  expect(top1).toMatchObject({ correct: 4000, total: 5000, value: 0.8 });
  const { low, high } = wilson(4000, 5000);
  expect(top1?.low).toBeCloseTo(low, 12);
  expect(top1?.high).toBeCloseTo(high, 12);
});

test('its point is drawn as of its own data version', async () => {
  const list = PointList.parse(await listPoints({ ds: 1 }, ctx));
  expect(list.points).toMatchObject([
    { concurrency: 1, inputShape: [1, 3, 64, 64], parity: null, regions: null, sustained: null },
  ]);
});

test('what is stored raw fits too, so that a claim of the same cell is the same cell', async () => {
  const { rows } = await ctx.pool.query<{ cell: unknown }>('select cell from result');
  expect(rows.map(({ cell }) => Cell.safeParse(cell).success)).toEqual([true]);
});
