import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tenthOf, testLimitMs } from '../../contract/testing/tier.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { inTransaction } from '../db/in-transaction.ts';
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
import { nextJobSql } from './claim-job.ts';
import { expireLeases, lostLeasesSql } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';
import { startSweeper } from './start-sweeper.ts';

vi.setConfig({ testTimeout: testLimitMs });

let ctx: Context;

beforeAll(async () => {
  ctx = await testContext({ still: true });
});

beforeEach(() => ctx.pool.query('truncate submission cascade'));

async function leasesOf(count: number) {
  const leases = [];
  for (let i = 0; i < count; i++) {
    const device = await enrolled(ctx);
    const instance = makeInstance();
    await enqueueFor(ctx, [[device.deviceId]], { estimatedS: null });
    const { lease } = await leaseJob({ device, input: askFor(instance) }, ctx);
    if (!lease) throw new Error('no lease was given');
    leases.push({ device, instance, lease });
  }
  return leases;
}

test('L05: heartbeats that come after up to nine tenths of a lease lose nothing', async () => {
  const beats = tenthOf(50);
  const leases = await leasesOf(20);
  for (let beat = 0; beat < beats; beat++) {
    await passTime(ctx, 40 + Math.random() * 14);
    expect(await expireLeases(ctx)).toBe(0);
    await Promise.all(leases.map(renew));
  }
  expect([...(await readJobs(ctx)).values()].map(({ state }) => state)).toEqual(
    leases.map(() => 'running'),
  );
  console.warn(`L05: N = ${leases.length} leases x ${beats} beats`);
});

function renew({ device, instance, lease }: Awaited<ReturnType<typeof leasesOf>>[number]) {
  const { leaseToken, jobId } = lease;
  const input = { leaseToken, instance, progress: makeProgress(), state: deviceState };
  return renewLease({ device, jobId, input }, ctx);
}

test('a lease that nobody renews is found without anybody asking for work', async () => {
  const [one] = await leasesOf(1);
  await passTime(ctx, 61);
  const stop = startSweeper(ctx, { everyMs: 20, graceMs: 0 });
  await vi.waitFor(
    async () => {
      expect((await readJobs(ctx)).get(one?.lease.jobId ?? '')?.state).toBe('queued');
    },
    { timeout: 60_000, interval: 50 },
  );
  stop();
});

test('a hub that was away leaves leases alone until its devices could renew', async () => {
  const [one] = await leasesOf(1);
  await passTime(ctx, 61);
  let swept = 0;
  const counted = {
    ...ctx,
    pool: new Proxy(ctx.pool, {
      get: (pool, name) => {
        if (name === 'query') swept++;
        const value = Reflect.get(pool, name, pool);
        return typeof value === 'function' ? value.bind(pool) : value;
      },
    }),
  };
  const stop = startSweeper(counted, { everyMs: 5 });
  await vi.waitFor(() => expect(swept).toBeGreaterThan(3), { timeout: 60_000 });
  stop();
  expect((await readJobs(ctx)).get(one?.lease.jobId ?? '')?.state).toBe('leased');
});

test('of several sweeps at once one ends each lease', async () => {
  await leasesOf(5);
  await passTime(ctx, 61);
  const ended = await Promise.all(Array.from({ length: 4 }, () => expireLeases(ctx)));
  expect(ended.reduce((sum, n) => sum + n, 0)).toBe(5);
});

/** Blocks that a statement touched, and the tables that it read from end to end. */
async function planOf(
  sql: string,
  values: unknown[],
): Promise<{ blocks: number; scans: string[] }> {
  return inTransaction(ctx.pool, async (tx) => {
    const { rows } = await tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `explain (analyze, buffers, format json) ${sql}`,
      values,
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (!plan) throw new Error('there is no plan');
    const blocks = plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    return { blocks, scans: scansOf(plan) };
  });
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

function scansOf(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

/** In steps: a statement of a hub may last ten seconds, whatever else its machine does. */
const finishedAtOnce = 20_000;

async function fillFinished(device: DeviceIdentity, count: number): Promise<void> {
  const [last = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  for (let left = count; left > 0; left -= finishedAtOnce) {
    await ctx.pool.query(
      `insert into job (workspace, id, submission_id, title, work, profile, priority, state, device_id,
                        candidate_ids, ended_at)
       select j.workspace, gen_random_uuid(), j.submission_id, j.title, j.work, j.profile, j.priority,
              'done', j.device_id, j.candidate_ids, now()
         from job j, generate_series(1, $2) where j.id = $1`,
      [last, Math.min(left, finishedAtOnce)],
    );
  }
}

/** What a claim would be if the jobs themselves were the queue. */
const claimOfJobsSql = `
  select j.id from job j
   where j.workspace = $1 and $2 = any(j.candidate_ids) and j.state = 'queued'
   order by j.priority desc, j.id
   for no key update of j skip locked
   limit 1`;

/** All of them but the primary key. */
async function dropIndexesOf(table: string): Promise<void> {
  const { rows } = await ctx.pool.query<{ name: string }>(
    'select indexname as name from pg_indexes where tablename = $1 and indexname <> $2',
    [table, `${table}_pkey`],
  );
  for (const { name } of rows) await ctx.pool.query(`drop index ${name}`);
}

test('L10: what has ended costs a claim nothing', async () => {
  const finished = tenthOf(1_000_000, 20_000) === 1_000_000 ? 1_000_000 : 20_000;
  const device = await enrolled(ctx);
  await enqueueFor(
    ctx,
    Array.from({ length: 99 }, () => [device.deviceId]),
  );
  const measure = async () => {
    await ctx.pool.query('analyze job');
    await ctx.pool.query('analyze queue_entry');
    return {
      claim: await planOf(nextJobSql, [ctx.workspace, device.deviceId]),
      sweep: await planOf(lostLeasesSql, [ctx.workspace]),
    };
  };
  const few = await measure();
  await fillFinished(device, finished);
  const many = await measure();
  expect(many.claim.scans).not.toContain('job');
  expect(many.sweep.scans).not.toContain('job');
  expect(many.claim.blocks).toBeLessThanOrEqual(3 * few.claim.blocks + 10);
  expect(many.sweep.blocks).toBeLessThanOrEqual(3 * few.sweep.blocks + 10);
  // The last of this file: without a queue of its own a claim reads what has ended, and is seen to.
  await dropIndexesOf('job');
  const naive = await planOf(claimOfJobsSql, [ctx.workspace, device.deviceId]);
  expect(naive.scans).toContain('job');
  expect(naive.blocks).toBeGreaterThan(3 * few.claim.blocks + 10);
  console.warn(
    `L10: N = ${finished} finished jobs, ${few.claim.blocks} -> ${many.claim.blocks} blocks a claim`,
  );
});
