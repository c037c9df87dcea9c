import { beforeAll, expect, test } from 'vitest';
import { testCell } from '../../contract/testing/cell.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { mostSummarized } from '../runs/summarize-many.ts';
import { enrolled } from '../testing/devices.ts';
import { fiveMs, postRuns, runAt } from '../testing/interleaved.ts';
import { makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { claimResult } from './claim-result.ts';
import { getResult } from './get-result.ts';

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
});

test('runs that hold more samples than are read at once are summarised by their histograms', async () => {
  const cell = testCell();
  const runs = fiveMs.map((ms, minute) => runAt(minute, ms));
  const planned = runs.map((_, index) => ({ index, kind: 'latency' as const }));
  const input = makeClaim({ cell, plan: { profile: 'quick', planned } });
  const { resultId } = await claimResult({ input, device }, ctx);
  await postRuns({ ctx, device }, resultId, cell, runs.slice(0, 4));
  // Reading this run would fail: what it says to hold is not in it.
  await ctx.pool.query(
    'update run_samples set infer_count = $2 where result_id = $1 and run_index = 0',
    [resultId, mostSummarized],
  );
  const [last] = runs.slice(4);
  await postRuns({ ctx, device }, resultId, cell, [{ ...last, runIndex: 4 }]);
  const result = await getResult({ id: resultId }, ctx);
  expect(result).toMatchObject({ state: 'complete', validity: 'valid', regions: null });
  expect(result?.summary).toMatchObject({ count: 500, intervalOf: 'runs' });
  expect(result?.summary?.runMediansMs).toEqual(fiveMs.map((ms) => expect.closeTo(ms, 2)));
  expect(result?.summary?.p50.valueMs).toBeCloseTo(2, 1);
});
