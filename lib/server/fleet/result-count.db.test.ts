import { beforeAll, expect, test } from 'vitest';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import { makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { getDevice } from './get-device.ts';
import { listDevices } from './list-devices.ts';

// The count that triggers keep beside each device, against counting its results.

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
  device = await enrolled(ctx);
  await enrolled(ctx);
});

/** What the list says of each device, once it was found to be true. */
async function listed(): Promise<number[]> {
  const rows = await listDevices(ctx);
  for (const { id, results } of rows) {
    const { rowCount } = await ctx.pool.query(
      `select 1 from result where device_id = $1 and state = 'complete' and not superseded`,
      [id],
    );
    expect(results).toBe(rowCount);
    expect((await getDevice(id, ctx))?.results).toBe(rowCount);
  }
  return rows.map(({ results }) => results).sort();
}

test('results count when they are complete, several at once as well', async () => {
  await claimResult({ input: makeClaim({ again: true }), device }, ctx);
  expect(await listed()).toEqual([0, 0]);
  await measureCell({ ctx, device }, [{ status: 'failed', failure: { phase: 'x', message: 'y' } }]);
  expect(await listed()).toEqual([0, 0]);
  await Promise.all(Array.from({ length: 6 }, () => measureCell({ ctx, device }, [{}])));
  expect(await listed()).toEqual([0, 6]);
});

test('a superseded result counts no more, and again when it is taken up', async () => {
  const resultId = await measureCell({ ctx, device }, [{}]);
  const [, before = 0] = await listed();
  const supersede = (superseded: boolean) =>
    ctx.pool.query('update result set superseded = $2 where id = $1', [resultId, superseded]);
  for (const superseded of [true, true, false, false, true]) {
    await supersede(superseded);
    expect(await listed()).toEqual([0, superseded ? before - 1 : before]);
  }
  await ctx.pool.query('delete from result where id = $1', [resultId]);
  expect(await listed()).toEqual([0, before - 1]);
});
