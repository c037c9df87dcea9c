import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instance } from '../../contract/device-state.ts';
import type { Lease } from '../../contract/lease.ts';
import { tenthOf } from '../../contract/testing/tier.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type Context, openContext } from '../context.ts';
import { migrate } from '../db/migrate.ts';
import { claimResult } from '../results/claim-result.ts';
import { ingestRun } from '../runs/ingest-run.ts';
import { changedSql } from '../testing/changed-sql.ts';
import { enrolled } from '../testing/devices.ts';
import { type FakedClock, noFakedClock, startFakedClock } from '../testing/faked-clock.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  readJobs,
} from '../testing/queue.ts';
import { bodyOf, makeClaim, makeReport } from '../testing/reports.ts';
import { ensureWorkspace } from '../workspace/ensure-workspace.ts';
import { endLease } from './end-lease.ts';
import { clockSetBackSql, expireLeases } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

// L06 of the reliability handbook: the clock of the database jumps an hour ahead and back again while
// jobs run. The usual tier takes a tenth.

const missing = noFakedClock();
if (missing) console.warn(`L06: skipped, ${missing}`);

const hour = 3600;
const twoRuns = [
  { index: 0, kind: 'latency' as const },
  { index: 1, kind: 'latency' as const },
];

let clock: FakedClock;
let ctx: Context;
beforeAll(async () => {
  if (missing) return;
  clock = await startFakedClock();
  await migrate(clock.url, path.resolve('.'));
  const { url: databaseUrl, dataDir } = clock;
  ctx = openContext({ databaseUrl, dataDir, publicUrl: 'http://hub.test' });
  await ensureWorkspace(ctx);
});
afterAll(async () => {
  await ctx?.pool.end();
  await clock?.close();
});

/** A device with a job of its own. */
interface Worker {
  device: DeviceIdentity;
  instance: Instance;
  /** Its lease, and the result that it opened under it. */
  lease: Lease;
  resultId: string;
}

async function ask(device: DeviceIdentity, instance: Instance): Promise<Lease> {
  const { lease } = await leaseJob({ device, input: askFor(instance) }, ctx);
  if (!lease) throw new Error('no lease was given');
  return lease;
}

/** Asks for work, opens its result and sends the first of two runs. */
async function begin(device: DeviceIdentity, instance: Instance): Promise<Worker> {
  const lease = await ask(device, instance);
  const { jobId, attempt, leaseToken } = lease;
  const plan = { profile: 'quick' as const, planned: twoRuns };
  const claim = makeClaim({ plan, again: true, lease: { jobId, attempt, leaseToken } });
  const { resultId } = await claimResult({ input: claim, device }, ctx);
  await send({ device, resultId }, 0);
  return { device, instance, lease, resultId };
}

const send = ({ device, resultId }: Pick<Worker, 'device' | 'resultId'>, runIndex: number) =>
  ingestRun({ body: bodyOf(makeReport(resultId, { runIndex })), device }, ctx);

function renew({ device, instance, lease: { jobId, leaseToken } }: Worker) {
  const input = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  return renewLease({ device, jobId, input }, ctx);
}

/** Sends the second run and ends the job. */
async function finish(worker: Worker): Promise<void> {
  const { device, instance, lease, resultId } = worker;
  await send(worker, 1);
  const input = endOf(lease, instance, { outcome: 'done', resultIds: [resultId] });
  await endLease({ device, jobId: lease.jobId, input }, ctx);
}

/** Devices with a job each that they may take. */
async function devicesWithJobs(count: number): Promise<DeviceIdentity[]> {
  const devices: DeviceIdentity[] = [];
  for (let i = 0; i < count; i++) {
    const device = await enrolled(ctx);
    await enqueueFor(ctx, [[device.deviceId]]);
    devices.push(device);
  }
  return devices;
}

async function beginAll(devices: readonly DeviceIdentity[]): Promise<Worker[]> {
  const workers: Worker[] = [];
  for (const device of devices) workers.push(await begin(device, makeInstance(device.deviceId)));
  return workers;
}

/** Jobs with other than one result that counts, of those that a worker ever worked on. */
async function notOnce(workers: readonly Worker[]): Promise<unknown[]> {
  const { rows } = await ctx.pool.query(
    `select job_id, count(*) filter (where state = 'complete' and not superseded)::int as counting
       from result where job_id = any($1::uuid[]) group by job_id
     having count(*) filter (where state = 'complete' and not superseded) <> 1`,
    [workers.map(({ lease }) => lease.jobId)],
  );
  return rows;
}

/** Every worker renews now and again in 45 s, but the silent ones; then the sweep of 90 s later. */
async function sweepOfTheSilent(workers: readonly Worker[], hub: Context): Promise<number> {
  await expireLeases(hub);
  await Promise.all(workers.map(renew));
  clock.setAhead(45);
  await expireLeases(hub);
  await Promise.all(workers.map(renew));
  clock.setAhead(90);
  return expireLeases(hub);
}

/** So many that they are all heard within a lease, also where others compute as well. */
const jobsAtOnce = 20;

/** The clock jumps an hour ahead and back under so many running jobs; how many runs were sent. */
async function jumpedRound(count: number): Promise<number> {
  clock.setAhead(0);
  const before = await beginAll(await devicesWithJobs(count));
  clock.setAhead(hour);
  let swept = 0;
  for (let more = 1; more > 0; swept += more) more = await expireLeases(ctx);
  expect(swept).toBe(count);
  const lost = { type: '/problems/lease-lost' };
  for (const worker of before) await expect(renew(worker)).rejects.toMatchObject(lost);
  const again: Worker[] = [];
  for (const { device, instance } of before) again.push(await begin(device, instance));
  // Those who have lost it measure to the end all the same: that is kept, and does not count.
  for (const worker of before) await expect(finish(worker)).rejects.toMatchObject(lost);
  clock.setAhead(0);
  const silent = again.slice(0, Math.ceil(count / 10));
  const living = again.slice(silent.length);
  expect(await sweepOfTheSilent(living, ctx)).toBe(silent.length);
  await Promise.all(living.map(finish));
  for (const { device } of silent) await finish(await begin(device, makeInstance('after that')));
  expect(await notOnce(again)).toEqual([]);
  return 2 * (before.length + again.length) + silent.length;
}

test.skipIf(missing)('L06: a clock that jumps doubles no result, and every job ends', async () => {
  const count = tenthOf(200);
  let sent = 0;
  for (let done = 0; done < count; done += jobsAtOnce) sent += await jumpedRound(jobsAtOnce);
  const states = [...(await readJobs(ctx)).values()].map(({ state }) => state);
  expect(states).toEqual(Array.from({ length: count }, () => 'done'));
  const { rows } = await ctx.pool.query<{ runs: number }>('select count(*)::int as runs from run');
  expect(rows[0]?.runs).toBe(sent);
  console.warn(`L06: N = ${count} running jobs`);
});

test.skipIf(missing)(
  'without the correction a silent device holds its job for an hour',
  async () => {
    const careless = changedSql(ctx, (sql) => (sql === clockSetBackSql ? 'select $1, $2' : null));
    const devices = await devicesWithJobs(2);
    clock.setAhead(2 * hour);
    const [one, other] = await beginAll(devices);
    if (!one || !other) throw new Error('no workers');
    clock.setAhead(hour);
    await expireLeases(careless.ctx);
    await renew(other);
    clock.setAhead(hour + 30);
    await renew(other);
    clock.setAhead(hour + 80);
    expect(await expireLeases(careless.ctx)).toBe(0);
    const rebooted = leaseJob({ device: one.device, input: askFor(makeInstance('later')) }, ctx);
    await expect(rebooted).rejects.toMatchObject({ type: '/problems/another-instance' });
    expect(careless.changed()).toBeGreaterThan(0);
    // With it the next two sweeps set it right.
    await expireLeases(ctx);
    clock.setAhead(hour + 145);
    expect(await expireLeases(ctx)).toBe(2);
  },
);
