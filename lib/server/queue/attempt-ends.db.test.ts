import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  passTime,
  readJobs,
} from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { endLease } from './end-lease.ts';
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

const lease = async (input = askFor(instance), by = device) =>
  (await leaseJob({ device: by, input }, ctx)).lease;

async function mustLease(input = askFor(instance), by = device) {
  const got = await lease(input, by);
  if (!got) throw new Error('no lease was given');
  return got;
}

test('what is handed back is queued again and does not count; three lost attempts are the end', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const { leaseToken } = await mustLease();
  const end = endOf({ leaseToken }, instance, {
    outcome: 'returned',
    reason: 'The outbox is full.',
  });
  await endLease({ device, jobId, input: end }, ctx);
  expect((await readJobs(ctx)).get(jobId)).toMatchObject({
    state: 'queued',
    attempts: 0,
    entries: 1,
  });
  for (const left of ['queued', 'queued', 'expired']) {
    const got = await mustLease();
    const progress = makeProgress({ logTail: `attempt ${got.attempt}` });
    const input = { leaseToken: got.leaseToken, instance, progress, state: deviceState };
    await renewLease({ device, jobId, input }, ctx);
    await passTime(ctx, 61);
    expect(await expireLeases(ctx)).toBe(1);
    expect((await readJobs(ctx)).get(jobId)?.state).toBe(left);
  }
  const { rows } = await ctx.pool.query<{ number: number; counts: boolean; log: string }>(
    'select number, counts, log from attempt order by number',
  );
  expect(rows.map(({ counts }) => counts)).toEqual([false, true, true, true]);
  expect(rows.at(-1)?.log).toBe('attempt 4');
  expect((await readJobs(ctx)).get(jobId)?.reason).toMatch(/^Lost 3 times\. The device did not/);
});

test('what one device cannot do stays queued for the others, until none is left', async () => {
  const other = await enrolled(ctx);
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId, other.deviceId]]);
  const refuse = async (by: DeviceIdentity) => {
    const { leaseToken } = await mustLease(askFor(instance), by);
    const reason = 'The runtime is not installed.';
    const input = endOf({ leaseToken }, instance, { outcome: 'unsupported', reason });
    await endLease({ device: by, jobId, input }, ctx);
  };
  await refuse(device);
  expect((await readJobs(ctx)).get(jobId)).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await lease()).toBeNull();
  await refuse(other);
  expect((await readJobs(ctx)).get(jobId)).toMatchObject({
    state: 'unsupported',
    reason: 'The runtime is not installed.',
  });
});

test('done names a result of this device, or is refused', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const { leaseToken } = await mustLease();
  for (const resultIds of [[], [uuid7()]]) {
    const input = endOf({ leaseToken }, instance, { outcome: 'done', resultIds });
    await expect(endLease({ device, jobId, input }, ctx)).rejects.toMatchObject({ status: 422 });
  }
  expect((await readJobs(ctx)).get(jobId)?.state).toBe('leased');
});

test('the limit of an attempt holds however often the lease is renewed', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const { leaseToken } = await mustLease();
  const input = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  for (let s = 0; s < 1770; s += 59) {
    await passTime(ctx, 59);
    await renewLease({ device, jobId, input }, ctx);
  }
  const { leaseForS } = await renewLease({ device, jobId, input }, ctx);
  expect(leaseForS).toBeGreaterThan(0);
  expect(leaseForS).toBeLessThanOrEqual(30);
  await passTime(ctx, 31);
  await expect(renewLease({ device, jobId, input }, ctx)).rejects.toMatchObject({ status: 409 });
  await expireLeases(ctx);
  expect((await readJobs(ctx)).get(jobId)?.reason).toContain('its limit of 1800 s');
});
