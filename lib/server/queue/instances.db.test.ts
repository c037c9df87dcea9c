import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Instance } from '../../contract/device-state.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  enqueueFor,
  makeInstance,
  makeProgress,
  passTime,
  readJobs,
} from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

// A04 of the reliability handbook, and what an honest restart must not be taken for.

let ctx: Context;
let device: DeviceIdentity;

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission cascade');
  device = await enrolled(ctx);
});

const ask = (instance: Instance, changes = {}) =>
  leaseJob({ device, input: askFor(instance, changes) }, ctx);
const sentAway = { status: 409, type: '/problems/another-instance' };

async function clonedAt(): Promise<Date | null> {
  const { rows } = await ctx.pool.query<{ cloned_at: Date | null }>(
    'select cloned_at from device where id = $1',
    [device.deviceId],
  );
  return rows[0]?.cloned_at ?? null;
}

test('A04: of two living instances the first stays; the clone is noticed within a heartbeat', async () => {
  const rounds = 20;
  for (let round = 0; round < rounds; round++) {
    device = await enrolled(ctx);
    const [first, clone] = [makeInstance('one'), makeInstance('two')];
    await ask(first);
    await passTime(ctx, 25);
    await expect(ask(clone)).rejects.toMatchObject(sentAway);
    await passTime(ctx, 20);
    await ask(first);
    expect(await clonedAt()).not.toBeNull();
    await expect(ask(clone)).rejects.toMatchObject(sentAway);
  }
  console.warn(`A04: N = ${rounds} pairs of instances`);
});

test('the one that holds a lease stays, also when it is the one that asks less often', async () => {
  await enqueueFor(ctx, [[device.deviceId]]);
  const [first, clone] = [makeInstance('one'), makeInstance('two')];
  const { lease } = await ask(first);
  await passTime(ctx, 59);
  await expect(ask(clone)).rejects.toMatchObject(sentAway);
  const input = {
    leaseToken: lease?.leaseToken ?? '',
    instance: first,
    progress: makeProgress(),
    state: deviceState,
  };
  await renewLease({ device, jobId: lease?.jobId ?? '', input }, ctx);
  expect(await clonedAt()).not.toBeNull();
});

test('a device that comes back after a power cut is no clone, and waits out the minute', async () => {
  await ask(makeInstance('one'));
  await passTime(ctx, 30);
  const back = makeInstance('two');
  await expect(ask(back)).rejects.toMatchObject(sentAway);
  await passTime(ctx, 31);
  await ask(back);
  await ask(back);
  expect(await clonedAt()).toBeNull();
});

test('an agent that is started anew is let in at once, and what it held is lost', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const { lease } = await ask(makeInstance());
  expect(lease?.attempt).toBe(1);
  const { lease: next } = await ask(makeInstance());
  expect(next).toMatchObject({ jobId, attempt: 2 });
  expect((await readJobs(ctx)).get(jobId)).toMatchObject({ state: 'leased', attempts: 2 });
});

test('a restarted agent that repeats its claim keeps its lease', async () => {
  await enqueueFor(ctx, [[device.deviceId]]);
  const input = askFor(makeInstance());
  const { lease } = await leaseJob({ device, input }, ctx);
  const again = await leaseJob({ device, input: { ...input, instance: makeInstance() } }, ctx);
  expect(again.lease?.leaseToken).toBe(lease?.leaseToken);
});

test('who leaves hands its job back and makes room at once', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const leaver = makeInstance('one');
  await ask(leaver);
  expect(await ask(leaver, { leaving: true, waitS: 25 })).toEqual({ lease: null, hold: null });
  expect((await readJobs(ctx)).get(jobId)).toMatchObject({ state: 'queued', attempts: 0 });
  expect((await ask(makeInstance('two'))).lease).toMatchObject({ jobId, attempt: 2 });
  expect(await clonedAt()).toBeNull();
});
