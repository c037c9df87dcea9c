import { v7 as uuid7 } from 'uuid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Capability } from '../../contract/device-state.ts';
import { DeviceDetail, DeviceRow, JobDetail, JobList } from '../../contract/fleet.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { cancelJob } from '../queue/cancel-jobs.ts';
import { endLease } from '../queue/end-lease.ts';
import { leaseJob } from '../queue/lease-job.ts';
import { renewLease } from '../queue/renew-lease.ts';
import { enrolled } from '../testing/devices.ts';
import { measureCell } from '../testing/measure.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  makeSubmission,
} from '../testing/queue.ts';
import { environment } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { getDevice } from './get-device.ts';
import { getJob } from './get-job.ts';
import { listDevices } from './list-devices.ts';
import { listJobs } from './list-jobs.ts';

let ctx: Context;
let device: DeviceIdentity;
const instance = makeInstance();
const capability: Capability = {
  runtime: 'tensorrt',
  name: 'TensorRT',
  state: 'missing',
  version: null,
  executionProviders: [],
  reason: 'it is not installed',
};

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission, device cascade');
  device = await enrolled(ctx);
});

async function lease(changes = {}) {
  const input = askFor(instance, changes);
  const { lease: got } = await leaseJob({ device, input }, ctx);
  if (!got) throw new Error('no lease was given');
  return got;
}

const rowOf = async ({ deviceId }: DeviceIdentity) => {
  const rows = (await listDevices(ctx)).map((row) => DeviceRow.parse(row));
  const row = rows.find(({ id }) => id === deviceId);
  if (!row) throw new Error('the device is not listed');
  return row;
};

test('a device that was never heard says nothing; one that asks says what it found', async () => {
  expect(await rowOf(device)).toMatchObject({
    name: 'Bench board of Ann',
    deviceClass: environment.deviceClass,
    activity: 'idle',
    job: null,
    queued: 0,
    state: null,
    capabilities: [],
    dataSets: null,
    results: 0,
    outdated: false,
  });
  const dataSets = [{ slug: 'imagenetv2', kind: 'image-folder' as const }];
  const facts = { environment, capabilities: [capability], dataSets };
  await leaseJob({ device, input: askFor(instance, { facts }) }, ctx);
  expect(await rowOf(device)).toMatchObject({
    state: deviceState,
    capabilities: [capability],
    dataSets,
  });
});

test('what it holds, what waits for it and what it measured are counted', async () => {
  const [held] = await enqueueFor(ctx, [[device.deviceId], [device.deviceId]]);
  const { jobId, leaseToken } = await lease();
  await measureCell({ ctx, device }, [{}]);
  expect(await rowOf(device)).toMatchObject({
    activity: 'measuring',
    job: { id: held, title: 'Job 0', progress: null },
    queued: 1,
    results: 1,
  });
  const progress = makeProgress({ phase: 'cooling', targetC: 45, secondsLeft: 180 });
  const input = { leaseToken, instance, progress, state: deviceState };
  await renewLease({ device, jobId, input }, ctx);
  expect(await rowOf(device)).toMatchObject({ activity: 'cooling', job: { progress } });
});

test('a device that leaves in order, or is not heard, is offline; a revoked one comes last', async () => {
  const other = await enrolled(ctx);
  await leaseJob({ device, input: askFor(instance) }, ctx);
  await leaseJob({ device, input: askFor(instance, { leaving: true }) }, ctx);
  expect((await rowOf(device)).activity).toBe('offline');
  await ctx.pool.query(`update device set last_seen_at = now() - interval '56 s' where id = $1`, [
    other.deviceId,
  ]);
  expect((await rowOf(other)).activity).toBe('offline');
  await ctx.pool.query(`update device set revoked_at = now(), name = 'A' where id = $1`, [
    device.deviceId,
  ]);
  const rows = await listDevices(ctx);
  expect(rows.map(({ activity }) => activity)).toEqual(['offline', 'revoked']);
});

test('what another version of the agent said and nobody understands counts as not said', async () => {
  await ctx.pool.query(`update device set state = '{"hot": true}', capabilities = '[1]'`);
  expect(await rowOf(device)).toMatchObject({ state: null, capabilities: [] });
});

test('one device is shown with its facts, or is not there', async () => {
  const detail = DeviceDetail.parse(await getDevice(device.deviceId, ctx));
  expect(detail).toMatchObject({
    hold: null,
    identity: environment.identity,
    details: environment.details,
    keyPrint: expect.stringMatching(/^[0-9a-f]{4} [0-9a-f]{4}$/),
    changes: [],
  });
  await ctx.pool.query('update device set confirmed_at = null');
  expect(await getDevice(device.deviceId, ctx)).toMatchObject({
    hold: 'unconfirmed',
    activity: 'waiting for approval',
  });
  expect(await getDevice(uuid7(), ctx)).toBeNull();
  expect(await getDevice("' or 1=1", ctx)).toBeNull();
});

test('jobs are listed newest first, page by page, with the counts of all', async () => {
  const ids = await enqueueFor(
    ctx,
    Array.from({ length: 5 }, () => [device.deviceId]),
  );
  await cancelJob(ids[1] ?? '', ctx);
  const first = JobList.parse(await listJobs({ limit: 2 }, ctx));
  expect(first.jobs.map(({ id }) => id)).toEqual([ids[4], ids[3]]);
  expect(first).toMatchObject({ after: ids[3], counts: { queued: 4, cancelled: 1 } });
  const second = await listJobs({ limit: 2, after: first.after ?? undefined }, ctx);
  expect(second.jobs.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const last = await listJobs({ limit: 2, after: second.after ?? undefined }, ctx);
  expect(last.jobs.map(({ id }) => id)).toEqual([ids[0]]);
  expect(last.after).toBeNull();
  expect((await listJobs({ limit: 5 }, ctx)).after).toBeNull();
});

test('jobs are found by state, device and submission; what is none of these is refused', async () => {
  const other = await enrolled(ctx);
  const submissionId = await makeSubmission(ctx);
  const [mine] = await enqueueFor(ctx, [[device.deviceId]], { submissionId });
  const [any, theirs] = await enqueueFor(ctx, [
    [device.deviceId, other.deviceId],
    [other.deviceId],
  ]);
  const idsOf = async (query: Parameters<typeof listJobs>[0]) =>
    (await listJobs(query, ctx)).jobs.map(({ id }) => id);
  expect(await idsOf({ deviceId: device.deviceId })).toEqual([mine]);
  expect(await idsOf({ deviceId: other.deviceId })).toEqual([theirs]);
  expect(await idsOf({ submissionId })).toEqual([mine]);
  expect(await idsOf({ state: 'queued' })).toEqual([theirs, any, mine]);
  expect(await idsOf({ state: 'queued', submissionId, deviceId: other.deviceId })).toEqual([]);
  expect(await idsOf({ state: 'done' })).toEqual([]);
  const [row] = (await listJobs({ submissionId }, ctx)).jobs;
  expect(row).toMatchObject({
    submission: { id: submissionId, name: 'Test' },
    device: { id: device.deviceId, name: 'Bench board of Ann' },
    candidates: 1,
  });
  const refusal = { status: 422, message: expect.stringContaining('limit') };
  await expect(listJobs({ limit: 201 }, ctx)).rejects.toMatchObject(refusal);
});

test('a job is shown with its changes, and the log of what runs or ran last', async () => {
  const [id = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const { jobId, leaseToken } = await lease();
  const progress = makeProgress({ logTail: 'now' });
  await renewLease(
    { device, jobId, input: { leaseToken, instance, progress, state: deviceState } },
    ctx,
  );
  const running = JobDetail.parse(await getJob(id, ctx));
  expect(running).toMatchObject({ state: 'running', log: 'now', progress, attempts: 1 });
  const input = endOf({ leaseToken }, instance, { reason: 'out of memory', log: 'the end' });
  await endLease({ device, jobId, input }, ctx);
  const ended = JobDetail.parse(await getJob(id, ctx));
  expect(ended).toMatchObject({ state: 'failed', log: 'the end', progress: null });
  expect(ended.transitions.map(({ to, attempt }) => [to, attempt])).toEqual([
    ['queued', 0],
    ['leased', 1],
    ['running', 1],
    ['failed', 1],
  ]);
  expect(ended.transitions.at(-1)).toMatchObject({ reason: 'out of memory' });
  expect(await getJob(uuid7(), ctx)).toBeNull();
  expect(await getJob('nonsense', ctx)).toBeNull();
});
