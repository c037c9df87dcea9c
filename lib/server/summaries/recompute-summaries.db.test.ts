import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { summaryVersion } from '../../stats/summary.ts';
import { type Context, openContext } from '../context.ts';
import { migrate } from '../db/migrate.ts';
import { listPoints } from '../points/list-points.ts';
import { getResult } from '../results/get-result.ts';
import { oldDatabase } from '../testing/old-database.ts';
import { oldIds } from '../testing/old-rows.ts';
import { steadySamples } from '../testing/reports.ts';
import { recomputeSummaries } from './recompute-summaries.ts';

let ctx: Context;

beforeAll(async () => {
  const databaseUrl = await oldDatabase();
  await migrate(databaseUrl, '.');
  ctx = openContext({ databaseUrl, dataDir: '/nowhere', publicUrl: 'http://hub.test' });
});

afterAll(() => ctx.pool.end());

const median = [...steadySamples()].sort((a, b) => a - b)[49];

async function versions(): Promise<string[]> {
  const { rows } = await ctx.pool.query<{ run_index: number; version: number }>(
    'select run_index, version from summary order by run_index, version',
  );
  return rows.map(({ run_index, version }) => `${run_index}:${version}`);
}

test('a result whose samples are damaged keeps its figures and is logged', async () => {
  const damage = (bytes: string) =>
    ctx.pool.query(`update run_samples set infer = ${bytes}`).then(() => undefined);
  await damage(`infer || '\\x00'`);
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await recomputeSummaries(ctx)).toMatchObject({ results: 0, failed: 1 });
  expect(log).toHaveBeenCalledWith(expect.stringContaining(oldIds.result), expect.any(RangeError));
  log.mockRestore();
  expect((await getResult({ id: oldIds.result }, ctx))?.summary?.p50.valueMs).toBe(9);
  await damage('substring(infer from 1 for length(infer) - 1)');
  await ctx.pool.query('update workspace set summary_version = 1');
});

test('old summaries are redone from the samples; earlier data versions stay', async () => {
  const before = (await listPoints({}, ctx)).ds;
  expect(await recomputeSummaries(ctx)).toEqual({ results: 1, failed: 0, ds: before + 1 });
  expect(await versions()).toEqual(['-1:1', `-1:${summaryVersion}`, '0:1', `0:${summaryVersion}`]);
  const result = await getResult({ id: oldIds.result }, ctx);
  expect(result).toMatchObject({
    state: 'complete',
    validity: 'valid',
    finishedAt: '2026-11-20T09:10:00.000Z',
    summary: { version: summaryVersion, p50: { valueMs: (median ?? 0) / 1e6 } },
  });
  const p50 = async (ds?: number) => (await listPoints({ ds }, ctx)).points[0]?.latency.p50Ms;
  expect(await p50()).toBe((median ?? 0) / 1e6);
  expect(await p50(1)).toBe(9);
});

test('doing it again changes nothing', async () => {
  expect(await recomputeSummaries(ctx)).toEqual({ results: 0, failed: 0, ds: null });
});
