import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  makeSubmission,
  passTime,
  readJobs,
} from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { cancelJob, cancelSubmission } from './cancel-jobs.ts';
import { dropDevice } from './drop-device.ts';
import { endLease } from './end-lease.ts';
import { enqueueJobs } from './enqueue-jobs.ts';
import { expireLeases } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

let ctx: Context;
let device: DeviceIdentity;
const instance = makeInstance();

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission cascade');
  device = await enrolled(ctx);
});

async function leased(by = device) {
  const { lease } = await leaseJob({ device: by, input: askFor(instance) }, ctx);
  if (!lease) throw new Error('no lease was given');
  return lease;
}

const stateOf = async (id: string) => (await readJobs(ctx)).get(id)?.state;

test('a waiting job is cancelled at once, a held one with the next heartbeat', async () => {
  const submissionId = await makeSubmission(ctx);
  const mine = [device.deviceId];
  const [held = '', waiting = ''] = await enqueueFor(ctx, [mine, mine], { submissionId });
  const { leaseToken } = await leased();
  expect(await cancelSubmission(submissionId, ctx)).toEqual({ cancelled: 1, cancelling: 1 });
  expect(await stateOf(waiting)).toBe('cancelled');
  const renewal = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  expect(await renewLease({ device, jobId: held, input: renewal }, ctx)).toMatchObject({
    cancel: true,
  });
  const end = endOf({ leaseToken }, instance, { outcome: 'cancelled' });
  await endLease({ device, jobId: held, input: end }, ctx);
  expect(await stateOf(held)).toBe('cancelled');
  expect(await cancelJob(held, ctx)).toEqual({ cancelled: 0, cancelling: 0 });
});

test('a job that is to be cancelled is not queued again, however its attempt ends', async () => {
  for (const outcome of ['returned', 'unsupported', 'lost'] as const) {
    const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
    const { leaseToken } = await leased();
    await cancelJob(jobId, ctx);
    if (outcome === 'lost') {
      await passTime(ctx, 61);
      await expireLeases(ctx);
    } else {
      await endLease({ device, jobId, input: endOf({ leaseToken }, instance, { outcome }) }, ctx);
    }
    expect(await stateOf(jobId)).toBe('cancelled');
  }
});

test('what does not exist is 404, also when it is no id at all', async () => {
  for (const id of [uuid7(), 'x', '']) {
    await expect(cancelJob(id, ctx)).rejects.toMatchObject({ status: 404 });
    await expect(cancelSubmission(id, ctx)).rejects.toMatchObject({ status: 404 });
  }
});

test('a revoked device leaves its jobs to others, and takes those with it that were its alone', async () => {
  const other = await enrolled(ctx);
  const [own = '', both = '', held = ''] = await enqueueFor(ctx, [
    [device.deviceId],
    [device.deviceId, other.deviceId],
  ]).then(async (ids) => [
    ...ids,
    ...(await enqueueFor(ctx, [[device.deviceId, other.deviceId]], { priority: 5 })),
  ]);
  expect((await leased()).jobId).toBe(held);
  const cancelled = await inTransaction(ctx.pool, async (tx) => {
    await tx.query('update device set revoked_at = now() where id = $1', [device.deviceId]);
    return dropDevice(tx, ctx.workspace, device.deviceId);
  });
  expect(cancelled).toBe(1);
  expect(await stateOf(own)).toBe('cancelled');
  expect((await readJobs(ctx)).get(both)).toMatchObject({ state: 'queued', entries: 1 });
  expect((await readJobs(ctx)).get(held)).toMatchObject({
    state: 'queued',
    entries: 1,
    deviceId: other.deviceId,
  });
});

test('jobs that cannot be measured are kept with their reason and wait for nobody', async () => {
  const submissionId = await makeSubmission(ctx);
  const reason = 'The runtime is not installed on this device.';
  const [id = ''] = await enqueueFor(ctx, [[]], { submissionId, state: 'unsupported', reason });
  expect((await readJobs(ctx)).get(id)).toMatchObject({ state: 'unsupported', reason, entries: 0 });
  expect((await leaseJob({ device, input: askFor(instance) }, ctx)).lease).toBeNull();
});

test('a job of nobody, or one that is unsupported without a reason, is refused', async () => {
  const submissionId = await makeSubmission(ctx);
  await expect(enqueueFor(ctx, [[]], { submissionId })).rejects.toThrow(RangeError);
  await expect(enqueueFor(ctx, [[]], { submissionId, state: 'unsupported' })).rejects.toThrow(
    RangeError,
  );
  await expect(inTransaction(ctx.pool, (tx) => enqueueJobs(tx, ctx.workspace, []))).resolves.toBe(
    undefined,
  );
});
