import { beforeAll, expect, test } from 'vitest';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { TrendReport } from '../../contract/history.ts';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { retractResult } from '../results/retract-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { steadySamples } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { makeWindow } from '../testing/windows.ts';
import { trends } from './trends.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

const taking = (ms: number) => ({
  streams: { infer: encodeSamples(steadySamples(ms), 1), pre: null, post: null },
});

async function combinationOf(resultId: string): Promise<string> {
  const { rows } = await ctx.pool.query<{ combination: string }>(
    'select combination from result where id = $1',
    [resultId],
  );
  return rows[0]?.combination ?? '';
}

const rounded = (p50Ms: readonly number[] | undefined) => p50Ms?.map((ms) => Math.round(ms));

test('a trend is the last results of a combination, oldest first, without those withdrawn', async () => {
  const ids: string[] = [];
  for (const ms of [5, 4, 9]) ids.push(await measureCell({ ctx, device }, [taking(ms)]));
  const combination = await combinationOf(ids[0] ?? '');
  const other = testCell({ threads: 3 });
  const alone = await combinationOf(await measureCell({ ctx, device }, [taking(7)], other));
  const asked = [combination, alone, 'e'.repeat(64), alone];
  const report = TrendReport.parse(await trends(asked, ctx));
  expect(report.trends.map((one) => one.combination).sort()).toEqual([combination, alone].sort());
  const find = (list: TrendReport) =>
    rounded(list.trends.find((one) => one.combination === combination)?.p50Ms);
  expect(find(report)).toEqual([5, 4, 9]);
  await retractResult({ id: ids[1] ?? '', reason: 'The fan was unplugged.' }, ctx);
  expect(find(await trends([combination], ctx))).toEqual([5, 9]);
});

test('a time under load is no latency, and a failed result has none', async () => {
  const loaded = testCell({ scenario: 'Offline', concurrency: 4 });
  const run = { ...taking(2), window: makeWindow({ inFlight: 4 }) };
  const id = await measureCell({ ctx, device }, [run], loaded);
  const failing = testCell({ threads: 8 });
  const failed = await measureCell(
    { ctx, device },
    [{ status: 'failed', failure: { phase: 'load', message: 'no' }, streams: null }],
    failing,
  );
  const asked = [await combinationOf(id), await combinationOf(failed)];
  expect(await trends(asked, ctx)).toEqual({ trends: [] });
});

test('no list of combinations, or too many of them, is refused', async () => {
  const many = Array.from({ length: 101 }, (_, i) => i.toString(16).padStart(64, '0'));
  for (const asked of [['nonsense'], many]) {
    await expect(trends(asked, ctx)).rejects.toThrow(HttpProblem);
  }
  expect(await trends([], ctx)).toEqual({ trends: [] });
});
