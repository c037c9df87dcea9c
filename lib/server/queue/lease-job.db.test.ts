import { createPublicKey, verify } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { JobOrder, orderMessage } from '../../contract/job-order.ts';
import { LeaseReply } from '../../contract/lease.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { hubKey } from '../keys/hub-key.ts';
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
import { environment } from '../testing/reports.ts';
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

const transitions = async () => {
  const { rows } = await ctx.pool.query<{ to_state: string }>(
    'select to_state from job_transition order by job_id, seq',
  );
  return rows.map(({ to_state }) => to_state);
};

test('a job goes from the queue to its end, and every change is kept', async () => {
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const reply = LeaseReply.parse(await leaseJob({ device, input: askFor(instance) }, ctx));
  expect(reply.lease).toMatchObject({ jobId, attempt: 1, leaseForS: 60 });
  expect(await readJobs(ctx)).toEqual(
    new Map([[jobId, expect.objectContaining({ state: 'leased', attempts: 1, entries: 0 })]]),
  );
  const leaseToken = reply.lease?.leaseToken ?? '';
  for (const phase of ['cooling', 'running', 'running', 'uploading'] as const) {
    const input = { leaseToken, instance, progress: makeProgress({ phase }), state: deviceState };
    expect(await renewLease({ device, jobId, input }, ctx)).toEqual({
      leaseForS: 60,
      cancel: false,
    });
  }
  const end = endOf({ leaseToken }, instance, { reason: 'It did not load.', log: 'no' });
  await endLease({ device, jobId, input: end }, ctx);
  expect(await readJobs(ctx)).toEqual(
    new Map([[jobId, expect.objectContaining({ state: 'failed', reason: 'It did not load.' })]]),
  );
  const path = ['queued', 'leased', 'cooling', 'running', 'uploading', 'failed'];
  expect(await transitions()).toEqual(path);
  const { rows } = await ctx.pool.query('select outcome, log, counts from attempt');
  expect(rows).toEqual([{ outcome: 'failed', log: 'no', counts: true }]);
});

test('the order is signed by the hub, strict, and names device, job and attempt', async () => {
  const [jobId] = await enqueueFor(ctx, [[device.deviceId]]);
  const { order } = await mustLease();
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: hubKey(ctx).publicKey };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const signature = Buffer.from(order.signature, 'base64url');
  expect(verify(null, Buffer.from(orderMessage(order.order)), key, signature)).toBe(true);
  expect(JobOrder.parse(JSON.parse(order.order))).toMatchObject({
    jobId,
    attempt: 1,
    deviceId: device.deviceId,
    limitS: 1800,
    profile: 'quick',
  });
});

test('the same claim gets the same lease, another one none while a lease is held', async () => {
  await enqueueFor(ctx, [[device.deviceId], [device.deviceId]]);
  const input = askFor(instance);
  const first = await mustLease(input);
  await passTime(ctx, 20);
  const again = await mustLease(input);
  expect(again).toEqual({ ...first, leaseForS: again.leaseForS });
  expect(again.leaseForS).toBeLessThanOrEqual(40);
  expect(await lease()).toBeNull();
  const { rowCount } = await ctx.pool.query('select 1 from attempt');
  expect(rowCount).toBe(1);
});

test('a claim whose lease is over gets neither that lease nor another', async () => {
  await enqueueFor(ctx, [[device.deviceId], [device.deviceId]]);
  const input = askFor(instance);
  const { jobId, leaseToken } = await mustLease(input);
  await endLease({ device, jobId, input: endOf({ leaseToken }, instance) }, ctx);
  expect(await lease(input)).toBeNull();
  expect(await lease()).not.toBeNull();
});

test('jobs come by priority, then in their order, and only to devices that may take them', async () => {
  const other = await enrolled(ctx);
  const [late] = await enqueueFor(ctx, [[device.deviceId]]);
  const [both] = await enqueueFor(ctx, [[device.deviceId, other.deviceId]], { priority: 3 });
  const [theirs] = await enqueueFor(ctx, [[other.deviceId]]);
  expect((await mustLease()).jobId).toBe(both);
  expect((await mustLease(askFor(instance), other)).jobId).toBe(theirs);
  await passTime(ctx, 61);
  await expireLeases(ctx);
  expect((await mustLease(askFor(instance), other)).jobId).toBe(both);
  expect((await mustLease()).jobId).toBe(late);
});

test('an unconfirmed, paused or maintained device is held back and told so', async () => {
  await enqueueFor(ctx, [[device.deviceId]]);
  const set = (what: string) =>
    ctx.pool.query(`update device set ${what} where id = $1`, [device.deviceId]);
  const hold = async () => (await leaseJob({ device, input: askFor(instance) }, ctx)).hold;
  await set('paused = true');
  expect(await hold()).toBe('paused');
  await set('maintenance = true');
  expect(await hold()).toBe('maintenance');
  await set('confirmed_at = null');
  expect(await hold()).toBe('unconfirmed');
  await set('confirmed_at = now(), paused = false, maintenance = false');
  expect(await lease()).not.toBeNull();
});

test('a device with a full outbox is heard and gets nothing', async () => {
  await enqueueFor(ctx, [[device.deviceId]]);
  const state = { ...deviceState, spoolFull: true };
  expect(await lease(askFor(instance, { state }))).toBeNull();
  expect(await lease()).not.toBeNull();
});

test('a heartbeat of a device that works for itself is heard at once and gets nothing', async () => {
  await enqueueFor(ctx, [[device.deviceId]]);
  const working = 'First light';
  const state = { ...deviceState, working };
  expect(await lease({ ...askFor(instance), state, wants: false, waitS: 25 })).toBeNull();
  const { rows } = await ctx.pool.query<{ state: { working: string } }>(
    'select state from device where id = $1',
    [device.deviceId],
  );
  expect(rows[0]?.state.working).toBe(working);
  expect(await transitions()).toEqual(['queued']);
});

test('a heartbeat keeps what the device is at, and its facts when they are new', async () => {
  const capabilities = [
    {
      runtime: 'onnxruntime-node',
      name: 'ONNX Runtime',
      state: 'ok' as const,
      version: '1.30.0',
      executionProviders: ['cpu'],
      reason: null,
    },
  ];
  const deviceClass = { slug: 'other-board', name: 'Other board', memoryBytes: 4e9 };
  const facts = { environment: { ...environment, deviceClass }, capabilities };
  const state = { ...deviceState, temperatureC: 61, agentVersion: '0.2.0' };
  await leaseJob({ device, input: askFor(instance, { facts, state }) }, ctx);
  const { rows } = await ctx.pool.query(
    'select state, capabilities, device_class, agent_version from device where id = $1',
    [device.deviceId],
  );
  expect(rows).toEqual([
    { state, capabilities, device_class: 'other-board', agent_version: '0.2.0' },
  ]);
});

test('an agent that is too old is told so before anything is done', async () => {
  const state = { ...deviceState, agentVersion: '0.0.9' };
  const asked = leaseJob({ device, input: askFor(instance, { state }) }, ctx);
  await expect(asked).rejects.toMatchObject({ status: 426, type: '/problems/agent-too-old' });
});
