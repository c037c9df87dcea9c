import { randomBytes } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test, vi } from 'vitest';
import type { Lease } from '../../contract/lease.ts';
import { tenthOf, testLimitMs } from '../../contract/testing/tier.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { getResult } from '../results/get-result.ts';
import { ingestRun } from '../runs/ingest-run.ts';
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
import { bodyOf, makeClaim, makeReport } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { unfenced } from '../testing/unfenced.ts';
import { endLease } from './end-lease.ts';
import { expireLeases } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

vi.setConfig({ testTimeout: testLimitMs });

// L02 and L03 of the reliability handbook: what a lost lease still writes, and that without the fence
// these tests would say so.

let ctx: Context;
const instance = makeInstance();
const twoRuns = [
  { index: 0, kind: 'latency' as const },
  { index: 1, kind: 'latency' as const },
];

beforeAll(async () => {
  ctx = await testContext();
});

async function leased(hub: Context, device: DeviceIdentity): Promise<Lease> {
  const { lease } = await leaseJob({ device, input: askFor(instance) }, hub);
  if (!lease) throw new Error('no lease was given');
  return lease;
}

async function opened(hub: Context, device: DeviceIdentity, lease: Lease): Promise<string> {
  const { jobId, attempt, leaseToken } = lease;
  const plan = { profile: 'quick' as const, planned: twoRuns };
  const input = makeClaim({ plan, again: true, lease: { jobId, attempt, leaseToken } });
  return (await claimResult({ input, device }, hub)).resultId;
}

const post = (hub: Context, device: DeviceIdentity, resultId: string, runIndex: number) =>
  ingestRun({ body: bodyOf(makeReport(resultId, { runIndex })), device }, hub);

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: { type?: string }) => error.type ?? String(error),
  );

/** A is silent for two leases, B takes its job and measures it; then A wakes and goes on as if nothing was. */
async function stalledRound(hub: Context) {
  const [a, b] = [await enrolled(hub), await enrolled(hub)];
  const [jobId = ''] = await enqueueFor(hub, [[a.deviceId, b.deviceId]]);
  const first = await leased(hub, a);
  const stale = await opened(hub, a, first);
  await post(hub, a, stale, 0);
  await passTime(hub, 120);
  await expireLeases(hub);
  const second = await leased(hub, b);
  const canonical = await opened(hub, b, second);
  const { leaseToken } = first;
  const renewal = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  const done = endOf(first, instance, { outcome: 'done', resultIds: [stale] });
  const answers = [
    await outcomeOf(renewLease({ device: a, jobId, input: renewal }, hub)),
    await outcomeOf(opened(hub, a, first)),
    await outcomeOf(post(hub, a, stale, 1)),
    await outcomeOf(endLease({ device: a, jobId, input: done }, hub)),
  ];
  for (const runIndex of [0, 1]) await post(hub, b, canonical, runIndex);
  const end = endOf(second, instance, { outcome: 'done', resultIds: [canonical] });
  const ended = await outcomeOf(endLease({ device: b, jobId, input: end }, hub));
  return { jobId, stale, canonical, answers, ended };
}

test('L02: a stalled device does not make a second result that counts; what it sends is kept', async () => {
  const rounds = tenthOf(50);
  for (let round = 0; round < rounds; round++) {
    const { jobId, stale, canonical, answers, ended } = await stalledRound(ctx);
    const lost = '/problems/lease-lost';
    expect(answers).toEqual([lost, lost, 'taken', lost]);
    expect(ended).toBe('taken');
    expect((await readJobs(ctx)).get(jobId)).toMatchObject({
      state: 'done',
      resultIds: [canonical],
    });
    expect(await getResult({ id: stale, samples: false, viewer: 'owner' }, ctx)).toMatchObject({
      state: 'complete',
      superseded: true,
      runs: [expect.objectContaining({ index: 0 }), expect.objectContaining({ index: 1 })],
    });
    const { rows } = await ctx.pool.query<{ result_id: string }>(
      'select result_id from point where to_seq is null and result_id = any($1)',
      [[stale, canonical]],
    );
    expect(rows).toEqual([{ result_id: canonical }]);
  }
  console.warn(`L02: N = ${rounds} stalled devices`);
});

/** Everything that a lease's token may change, as one text. */
async function everything(hub: Context): Promise<string> {
  const tables = ['job', 'attempt', 'job_transition', 'queue_entry', 'result', 'run', 'point'];
  const rows = await Promise.all(
    tables.map((table) =>
      hub.pool.query(`select coalesce(json_agg(t order by t::text), '[]')::text from ${table} t`),
    ),
  );
  return JSON.stringify(rows.map((result) => result.rows));
}

/** Replays calls with tokens that are over, of another attempt, or made up; how many were taken. */
async function replays(hub: Context, count: number): Promise<{ taken: number; changed: boolean }> {
  const device = await enrolled(hub);
  const [jobId = ''] = await enqueueFor(hub, [[device.deviceId]]);
  const old = await leased(hub, device);
  const before = await opened(hub, device, old);
  await passTime(hub, 61);
  await expireLeases(hub);
  await leased(hub, device);
  const rows = await everything(hub);
  let taken = 0;
  for (let i = 0; i < count; i++) {
    const leaseToken = i % 2 === 0 ? old.leaseToken : randomBytes(32).toString('base64url');
    const renewal = { leaseToken, instance, progress: makeProgress(), state: deviceState };
    const end = endOf({ leaseToken }, instance, { outcome: 'done', resultIds: [before] });
    const lease = { jobId, attempt: 1, leaseToken };
    const calls = [
      () => renewLease({ device, jobId, input: renewal }, hub),
      () => endLease({ device, jobId, input: end }, hub),
      () => claimResult({ device, input: makeClaim({ lease }) }, hub),
      () => renewLease({ device, jobId: uuid7(), input: renewal }, hub),
    ];
    const outcome = await outcomeOf((calls[i % calls.length] ?? calls[0])?.() ?? Promise.resolve());
    if (outcome !== '/problems/lease-lost') taken++;
  }
  return { taken, changed: rows !== (await everything(hub)) };
}

test('L03: calls with an old or foreign token are refused and change no row', async () => {
  const count = tenthOf(1000);
  expect(await replays(ctx, count)).toEqual({ taken: 0, changed: false });
  console.warn(`L03: N = ${count} replayed calls`);
});

test('without the fence both would be noticed', async () => {
  const patched = unfenced(ctx);
  const { answers } = await stalledRound(patched.ctx);
  expect(answers.filter((answer) => answer === 'taken').length).toBeGreaterThan(1);
  const { taken, changed } = await replays(patched.ctx, 4);
  expect(taken).toBeGreaterThan(0);
  expect(changed).toBe(true);
  expect(patched.lifted()).toBeGreaterThan(0);
});

test('a later attempt that claims by the same key goes on with its result, and that counts', async () => {
  const device = await enrolled(ctx);
  const [jobId = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const plan = { profile: 'quick' as const, planned: twoRuns };
  const claim = makeClaim({ plan, again: true });
  const claimAs = async ({ attempt, leaseToken }: Lease) => {
    const lease = { jobId, attempt, leaseToken };
    return claimResult({ device, input: { ...claim, lease } }, ctx);
  };
  const { resultId } = await claimAs(await leased(ctx, device));
  await passTime(ctx, 61);
  await expireLeases(ctx);
  const second = await leased(ctx, device);
  for (const runIndex of [0, 1]) await post(ctx, device, resultId, runIndex);
  const points = () =>
    ctx.pool.query('select 1 from point where to_seq is null and result_id = $1', [resultId]);
  expect((await points()).rowCount).toBe(0);
  expect(await claimAs(second)).toMatchObject({ resultId, state: 'complete' });
  expect((await points()).rowCount).toBe(1);
});
