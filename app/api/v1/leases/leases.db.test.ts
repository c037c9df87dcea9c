import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Lease, LeaseReply } from '../../../../lib/contract/lease.ts';
import { Problem } from '../../../../lib/contract/problem.ts';
import { tenthOf, testLimitMs } from '../../../../lib/contract/testing/tier.ts';
import type { Context } from '../../../../lib/server/context.ts';
import { type HttpDevice, httpDevice } from '../../../../lib/server/testing/http-device.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  passTime,
} from '../../../../lib/server/testing/queue.ts';
import { type ServedRoutes, serveRoutes } from '../../../../lib/server/testing/serve-routes.ts';
import { testContext } from '../../../../lib/server/testing/test-context.ts';
import { POST as endRoute } from './[job]/end/route.ts';
import { POST as renewRoute } from './[job]/renew/route.ts';
import { POST as leaseRoute } from './route.ts';

vi.setConfig({ testTimeout: testLimitMs });

// The queue over real HTTP: L01, L04, L07 and L08 of the reliability handbook, and the long poll.

let ctx: Context;
let hub: ServedRoutes;

beforeAll(async () => {
  ctx = await testContext({ still: true });
  globalThis.inferometerContext = ctx;
  hub = await serveRoutes([
    { method: 'POST', path: '/api/v1/leases', handler: leaseRoute },
    { method: 'POST', path: '/api/v1/leases/[job]/renew', handler: renewRoute },
    { method: 'POST', path: '/api/v1/leases/[job]/end', handler: endRoute },
  ]);
});

beforeEach(() => ctx.pool.query('truncate submission cascade'));

afterAll(async () => {
  await hub.close();
  globalThis.inferometerContext = undefined;
});

/** Posts again while the hub says that it is busy, as an agent does. */
async function post(device: HttpDevice, path: string, body: unknown): Promise<Response> {
  for (;;) {
    const response = await device.post(path, body);
    if (response.status !== 503) return response;
    await response.arrayBuffer();
  }
}

async function ask(device: HttpDevice, input = askFor(makeInstance())): Promise<Lease | null> {
  const response = await post(device, '/api/v1/leases', input);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return LeaseReply.parse(await response.json()).lease;
}

async function finish(device: HttpDevice, lease: Lease, instance = makeInstance()): Promise<void> {
  const end = endOf(lease, instance, { reason: 'Not this time.' });
  const response = await post(device, `/api/v1/leases/${lease.jobId}/end`, end);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
}

/** Takes and ends jobs until there are none; what it took, in order. */
async function drain(device: HttpDevice): Promise<Lease[]> {
  const instance = makeInstance();
  const taken: Lease[] = [];
  for (;;) {
    const lease = await ask(device, askFor(instance));
    if (!lease) return taken;
    taken.push(lease);
    await finish(device, lease, instance);
  }
}

async function devices(count: number): Promise<HttpDevice[]> {
  const made: HttpDevice[] = [];
  for (let i = 0; i < count; i++) made.push(await httpDevice(ctx, hub.base));
  return made;
}

const countOf = async (where: string) => {
  const { rows } = await ctx.pool.query<{ n: number }>(`select count(*)::int as n from ${where}`);
  return rows[0]?.n;
};

test('L01: 16 clients claim a queue at once and no job is taken twice', async () => {
  const jobs = tenthOf(5000);
  const clients = await devices(16);
  const everybody = clients.map(({ deviceId }) => deviceId);
  const lists = Array.from({ length: jobs }, () => everybody);
  const ids = await enqueueFor(ctx, lists);
  const taken = (await Promise.all(clients.map(drain))).flat();
  expect(taken.map(({ jobId }) => jobId).sort()).toEqual(ids.sort());
  expect(new Set(taken.map(({ leaseToken }) => leaseToken)).size).toBe(jobs);
  expect(await countOf('attempt')).toBe(jobs);
  expect(await countOf('queue_entry')).toBe(0);
  console.warn(`L01: N = ${jobs} jobs`);
});

test('L04: an answer that is lost after the commit is asked for again and leaves no orphan', async () => {
  const rounds = tenthOf(200);
  const [device] = await devices(1);
  if (!device) throw new Error('no device');
  await enqueueFor(
    ctx,
    Array.from({ length: rounds }, () => [device.deviceId]),
  );
  const instance = makeInstance();
  for (let round = 0; round < rounds; round++) {
    const input = askFor(instance);
    hub.losesAnswer = (path) => path === '/api/v1/leases';
    await expect(ask(device, input)).rejects.toThrow();
    hub.losesAnswer = () => false;
    const lease = await ask(device, input);
    if (!lease) throw new Error('the lease is orphaned');
    await finish(device, lease, instance);
  }
  expect(await countOf('attempt')).toBe(rounds);
  expect(await countOf(`job where state in ('queued', 'leased')`)).toBe(0);
  console.warn(`L04: N = ${rounds} lost answers`);
});

test('L07: a job that ends its agent every time is given up after three, the others go on', async () => {
  const good = tenthOf(200);
  const [device] = await devices(1);
  if (!device) throw new Error('no device');
  const mine = [device.deviceId];
  const [poison] = await enqueueFor(ctx, [mine]);
  const rest = await enqueueFor(
    ctx,
    Array.from({ length: good }, () => mine),
  );
  const order: string[] = [];
  let instance = makeInstance();
  for (;;) {
    const lease = await ask(device, askFor(instance));
    if (!lease) break;
    order.push(lease.jobId);
    // The agent dies of it: another process of the same boot comes up.
    if (lease.jobId === poison) instance = makeInstance();
    else await finish(device, lease, instance);
  }
  expect(order.filter((id) => id === poison)).toHaveLength(3);
  expect(order.filter((id) => id !== poison)).toEqual(rest);
  expect(await countOf(`job where id = '${poison}' and state = 'expired' and attempts = 3`)).toBe(
    1,
  );
  expect(good / order.length).toBeGreaterThan(0.85);
  console.warn(`L07: N = ${good} good jobs`);
});

test('L08: a device that is away blocks nobody, and keeps what is its own', async () => {
  const each = tenthOf(25, 5);
  const [away, ...busy] = await devices(5);
  if (!away) throw new Error('no device');
  await ask(away);
  await passTime(ctx, 3600);
  await enqueueFor(
    ctx,
    Array.from({ length: 4 * each }, () => [away.deviceId]),
  );
  const shared = busy.flatMap(({ deviceId }) =>
    Array.from({ length: each }, () => [deviceId, away.deviceId]),
  );
  await enqueueFor(ctx, shared);
  const taken = await Promise.all(busy.map(drain));
  expect(taken.map(({ length }) => length)).toEqual(busy.map(() => each));
  expect(await countOf(`job where state = 'queued' and device_id = '${away.deviceId}'`)).toBe(
    4 * each,
  );
  console.warn(`L08: N = ${5 * 4 * each} jobs`);
});

/** Waits until the hub has heard of a device. */
async function heardOf({ deviceId }: HttpDevice): Promise<void> {
  const heard = () => countOf(`device where id = '${deviceId}' and state is not null`);
  await vi.waitFor(async () => expect(await heard()).toBe(1), { timeout: 60_000, interval: 50 });
}

test('a waiting device gets a job as soon as it is queued', async () => {
  const [device, other] = await devices(2);
  if (!device || !other) throw new Error('no devices');
  const waiting = ask(device, askFor(makeInstance(), { waitS: 25 }));
  const bystander = new AbortController();
  const unasked = other
    .post('/api/v1/leases', askFor(makeInstance(), { waitS: 25 }), { signal: bystander.signal })
    .catch(() => 'hung up');
  await heardOf(device);
  const [jobId] = await enqueueFor(ctx, [[device.deviceId]]);
  expect((await waiting)?.jobId).toBe(jobId);
  bystander.abort();
  expect(await unasked).toBe('hung up');
});

test('a device that hung up while it waited is given nothing', async () => {
  const [device] = await devices(1);
  if (!device) throw new Error('no device');
  const call = new AbortController();
  const input = askFor(makeInstance(), { waitS: 25 });
  const asked = device.post('/api/v1/leases', input, { signal: call.signal }).catch(() => null);
  await heardOf(device);
  call.abort();
  await asked;
  await vi.waitFor(() => expect(waitersOf()).toBe(0), { timeout: 60_000 });
  const [jobId] = await enqueueFor(ctx, [[device.deviceId]]);
  expect(await countOf(`job where id = '${jobId}' and state = 'queued'`)).toBe(1);
});

function waitersOf(): number {
  return globalThis.inferometerBells?.get(ctx.pool)?.waiting ?? 0;
}

test('refusals that a device acts on are told apart by their type', async () => {
  const [device] = await devices(1);
  if (!device) throw new Error('no device');
  await enqueueFor(ctx, [[device.deviceId]]);
  const typeOf = async (path: string, body: unknown) => {
    const response = await device.post(path, body);
    const { type, status } = Problem.parse(await response.json());
    expect(status).toBe(response.status);
    return `${status} ${type}`;
  };
  const instance = makeInstance('one');
  const lease = await ask(device, askFor(instance));
  expect(await typeOf('/api/v1/leases', askFor(makeInstance('two')))).toBe(
    '409 /problems/another-instance',
  );
  const old = askFor(instance, { state: { ...deviceState, agentVersion: '0.0.1' } });
  expect(await typeOf('/api/v1/leases', old)).toBe('426 /problems/agent-too-old');
  const renewal = {
    leaseToken: 'x'.repeat(43),
    instance,
    progress: makeProgress(),
    state: deviceState,
  };
  const lost = '409 /problems/lease-lost';
  expect(await typeOf(`/api/v1/leases/${lease?.jobId}/renew`, renewal)).toBe(lost);
  expect(await typeOf('/api/v1/leases/no-uuid/renew', renewal)).toBe(lost);
  await ctx.pool.query('update device set revoked_at = now() where id = $1', [device.deviceId]);
  expect(await typeOf('/api/v1/leases', askFor(instance))).toBe('401 /problems/revoked');
});
