import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { signDeviceToken } from '../auth/device-token.ts';
import { type DeviceIdentity, requireDevice } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { leaseJob } from '../queue/lease-job.ts';
import { renewLease } from '../queue/renew-lease.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  enqueueFor,
  makeInstance,
  makeProgress,
  readJobs,
} from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { getDevice } from './get-device.ts';
import { getJob } from './get-job.ts';
import { updateDevice } from './update-device.ts';

let ctx: Context;
let device: DeviceIdentity;
const instance = makeInstance();

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission, device cascade');
  device = await enrolled(ctx);
});

const changesOf = async ({ deviceId }: DeviceIdentity) =>
  (await getDevice(deviceId, ctx))?.changes?.map(({ change }) => change);

test('a name, tags and holds are kept with their reason; what is so already is no change', async () => {
  const { deviceId } = device;
  const changed = await updateDevice(
    deviceId,
    { name: 'shelf-pi4', tags: ['shelf', 'arm', 'shelf'], maintenance: true, reason: 'new fan' },
    ctx,
  );
  expect(changed).toMatchObject({
    name: 'shelf-pi4',
    tags: ['arm', 'shelf'],
    hold: 'maintenance',
    activity: 'maintenance',
  });
  expect(changed.changes).toMatchObject([
    { change: 'maintenance on', detail: null, reason: 'new fan' },
    { change: 'tagged', detail: 'arm, shelf', reason: 'new fan' },
    { change: 'renamed', detail: 'shelf-pi4', reason: 'new fan' },
  ]);
  await updateDevice(
    deviceId,
    { tags: ['shelf', 'arm'], maintenance: true, name: 'shelf-pi4' },
    ctx,
  );
  expect(await changesOf(device)).toHaveLength(3);
  const free = await updateDevice(deviceId, { maintenance: false, tags: [] }, ctx);
  expect(free).toMatchObject({ hold: null, tags: [] });
});

test('confirming lets a waiting device work at once', async () => {
  await ctx.pool.query('update device set confirmed_at = null');
  const [jobId] = await enqueueFor(ctx, [[device.deviceId]]);
  const waiting = leaseJob({ device, input: askFor(instance, { waitS: 20 }) }, ctx);
  await updateDevice(device.deviceId, { confirmed: true }, ctx);
  expect((await waiting).lease?.jobId).toBe(jobId);
  await updateDevice(device.deviceId, { confirmed: true }, ctx);
  expect(await changesOf(device)).toEqual(['confirmed']);
});

test('nothing to change, an unknown device and a revoked one are refused with the reason', async () => {
  const { deviceId } = device;
  await expect(updateDevice(deviceId, {}, ctx)).rejects.toMatchObject({ status: 422 });
  await expect(updateDevice(deviceId, { reason: 'x' }, ctx)).rejects.toMatchObject({ status: 422 });
  await expect(updateDevice(uuid7(), { paused: true }, ctx)).rejects.toMatchObject({ status: 404 });
  await expect(updateDevice('x', { paused: true }, ctx)).rejects.toMatchObject({ status: 404 });
  await updateDevice(deviceId, { revoked: true }, ctx);
  await expect(updateDevice(deviceId, { paused: true }, ctx)).rejects.toMatchObject({
    status: 409,
    message: expect.stringContaining('was revoked'),
  });
  expect((await updateDevice(deviceId, { revoked: true }, ctx)).activity).toBe('revoked');
});

test('A05: a revoked device is refused at once, its lease ends, its jobs go on without it', async () => {
  const other = await enrolled(ctx);
  const both = [device.deviceId, other.deviceId];
  const [held = '', shared = '', own = ''] = await enqueueFor(ctx, [both, both, [device.deviceId]]);
  const token = await signDeviceToken(ctx, device.deviceId);
  const headers = new Headers({ authorization: `Bearer ${token}` });
  await requireDevice(headers, ctx);
  const { lease } = await leaseJob({ device, input: askFor(instance) }, ctx);
  expect(lease?.jobId).toBe(held);

  await updateDevice(device.deviceId, { revoked: true, reason: 'stolen' }, ctx);

  await expect(requireDevice(headers, ctx)).rejects.toMatchObject({ status: 401 });
  const { leaseToken = '' } = lease ?? {};
  const input = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  await expect(renewLease({ device, jobId: held, input }, ctx)).rejects.toMatchObject({
    status: 409,
    type: '/problems/lease-lost',
  });
  const jobs = await readJobs(ctx);
  expect(jobs.get(held)).toMatchObject({ state: 'queued', deviceId: other.deviceId, entries: 1 });
  expect(jobs.get(shared)).toMatchObject({ state: 'queued', deviceId: other.deviceId, entries: 1 });
  expect(await getJob(shared, ctx)).toMatchObject({ candidates: 1 });
  expect(jobs.get(own)).toMatchObject({ state: 'cancelled', entries: 0 });
  expect(jobs.get(own)?.reason).toContain('revoked');
  expect(await changesOf(device)).toEqual(['revoked']);
});
