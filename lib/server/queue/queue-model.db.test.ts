import fc from 'fast-check';
import { v7 as uuid7 } from 'uuid';
import { beforeAll, expect, test, vi } from 'vitest';
import type { LeaseEnd } from '../../contract/lease.ts';
import { tenthOf, testLimitMs } from '../../contract/testing/tier.ts';
import type { Context } from '../context.ts';
import { claimResult } from '../results/claim-result.ts';
import { enrolled } from '../testing/devices.ts';
import {
  askFor,
  deviceState,
  endOf,
  enqueueFor,
  makeInstance,
  makeProgress,
  passTime,
} from '../testing/queue.ts';
import { type ModelDevice, QueueModel } from '../testing/queue-model.ts';
import { expectModel } from '../testing/queue-model-check.ts';
import { makeClaim } from '../testing/reports.ts';
import { testContext } from '../testing/test-context.ts';
import { cancelJob } from './cancel-jobs.ts';
import { endLease } from './end-lease.ts';
import { expireLeases } from './expire-leases.ts';
import { leaseJob } from './lease-job.ts';
import { renewLease } from './renew-lease.ts';

vi.setConfig({ testTimeout: testLimitMs });

// Random sequences of everything that devices, their owner and time do to the queue, against a
// reference model (lib/server/testing/queue-model.ts). Time passes in steps of 20 s.

interface Token {
  jobId: string;
  attempt: number;
  leaseToken: string;
}

interface Hub {
  ctx: Context;
  model: QueueModel;
  /** Tokens that each device ever got, newest last, and its newest claim. */
  tokens: Map<string, Token[]>;
  lastClaim: Map<string, string>;
  results: Map<string, string>;
}

type Step = (hub: Hub) => Promise<void>;

let ctx: Context;
let workspaces = 0;

beforeAll(async () => {
  ctx = await testContext({ still: true });
});

async function openHub(): Promise<Hub> {
  const workspace = `model-${++workspaces}`;
  await ctx.pool.query('insert into workspace (id, name) values ($1, $1)', [workspace]);
  const own = { ...ctx, workspace };
  const hub: Hub = {
    ctx: own,
    model: new QueueModel(),
    tokens: new Map(),
    lastClaim: new Map(),
    results: new Map(),
  };
  for (let i = 0; i < 2; i++) {
    const device = await enrolled(own);
    const id = device.deviceId;
    hub.model.devices.push({ id, instance: null, heardAt: null, paused: false });
    hub.tokens.set(id, []);
    const input = makeClaim({ again: true });
    hub.results.set(id, (await claimResult({ device, input }, own)).resultId);
  }
  return hub;
}

const deviceOf = ({ model }: Hub, n: number): ModelDevice => {
  const device = model.devices[n % model.devices.length];
  if (!device) throw new Error('there are no devices');
  return device;
};

async function ask(hub: Hub, device: ModelDevice, instance = makeInstance(), claimId = uuid7()) {
  const expected = hub.model.ask(device, instance, claimId);
  const call = { device: { deviceId: device.id }, input: askFor(instance, { claimId }) };
  if (expected === 'another') {
    const type = '/problems/another-instance';
    await expect(leaseJob(call, hub.ctx)).rejects.toMatchObject({ type });
    return;
  }
  hub.lastClaim.set(device.id, claimId);
  const { lease } = await leaseJob(call, hub.ctx);
  const got = lease && { id: lease.jobId, leases: lease.attempt };
  expect(got).toEqual(expected && { id: expected.id, leases: expected.leases });
  if (lease) hub.tokens.get(device.id)?.push(lease);
}

const steps: Record<string, (n: number, m: number) => Step> = {
  enqueue: (n, m) => async (hub) => {
    const { model } = hub;
    const all = model.devices.map(({ id }) => id);
    const candidates = n % 3 === 2 ? all : all.slice(n % 3, (n % 3) + 1);
    const priority = (m % 3) - 1;
    const [id = ''] = await enqueueFor(hub.ctx, [candidates], { priority, estimatedS: null });
    model.jobs.push({
      id,
      rank: 10 - priority,
      candidates: [...candidates].sort(),
      state: 'queued',
      attempts: 0,
      leases: 0,
      holder: null,
      claimId: '',
      instanceId: '',
      until: 0,
      cancelling: false,
    });
  },
  ask: (n) => (hub) => {
    const device = deviceOf(hub, n);
    return ask(hub, device, device.instance ?? makeInstance());
  },
  repeat: (n) => (hub) => {
    const device = deviceOf(hub, n);
    const claimId = hub.lastClaim.get(device.id) ?? uuid7();
    return ask(hub, device, device.instance ?? makeInstance(), claimId);
  },
  restart: (n, m) => (hub) => {
    const device = deviceOf(hub, n);
    const claimId = m % 2 ? hub.lastClaim.get(device.id) : undefined;
    return ask(hub, device, { ...makeInstance(), ...bootOf(device) }, claimId ?? uuid7());
  },
  reboot: (n, m) => (hub) => ask(hub, deviceOf(hub, n), makeInstance(`boot ${m}`)),
  leave: (n) => async (hub) => {
    const device = deviceOf(hub, n);
    if (!device.instance) return;
    hub.model.leave(device);
    const input = askFor(device.instance, { leaving: true });
    await leaseJob({ device: { deviceId: device.id }, input }, hub.ctx);
  },
  pause: (n) => async (hub) => {
    const device = deviceOf(hub, n);
    device.paused = !device.paused;
    await hub.ctx.pool.query('update device set paused = $2 where id = $1', [
      device.id,
      device.paused,
    ]);
  },
  renew: (n, m) => async (hub) => {
    const phase = (['leased', 'cooling', 'running', 'uploading'] as const)[m % 4] ?? 'leased';
    await withToken(hub, n, m, async (device, token, job, call) => {
      const input = { ...call, progress: makeProgress({ phase }), state: deviceState };
      const work = renewLease({ device, jobId: token.jobId, input }, hub.ctx);
      if (!job) return expect(work).rejects.toMatchObject({ type: '/problems/lease-lost' });
      expect((await work).cancel).toBe(job.cancelling);
      job.until = hub.model.now + 60;
      if (phase !== 'leased') job.state = phase;
      const known = deviceOf(hub, n);
      if (known.instance?.id === call.instance.id) known.heardAt = hub.model.now;
    });
  },
  end: (n, m) => async (hub) => {
    const outcomes = ['done', 'failed', 'unsupported', 'cancelled', 'returned'] as const;
    const outcome: LeaseEnd['outcome'] = outcomes[m % outcomes.length] ?? 'done';
    await withToken(hub, n, m, async (device, token, job, { instance }) => {
      const resultIds = outcome === 'done' ? [hub.results.get(device.deviceId) ?? ''] : [];
      const input = endOf(token, instance, { outcome, resultIds });
      const work = endLease({ device, jobId: token.jobId, input }, hub.ctx);
      if (!job) return expect(work).rejects.toMatchObject({ type: '/problems/lease-lost' });
      await work;
      hub.model.close(job, outcome);
    });
  },
  cancel: (n) => async (hub) => {
    const { jobs } = hub.model;
    const job = jobs[n % Math.max(1, jobs.length)];
    if (!job) return;
    hub.model.cancel(job);
    await cancelJob(job.id, hub.ctx);
  },
  pass: (n) => async (hub) => {
    const seconds = 20 * (1 + (n % 3));
    hub.model.now += seconds;
    await passTime(hub.ctx, seconds);
  },
  sweep: () => async (hub) => {
    expect(await expireLeases(hub.ctx)).toBe(hub.model.sweep());
  },
};

function bootOf({ instance }: ModelDevice): { boot?: string } {
  return instance ? { boot: instance.boot } : {};
}

/** With the newest token of a device, or now and then an older one; `job` only where it is good. */
async function withToken(
  hub: Hub,
  n: number,
  m: number,
  use: (
    device: { deviceId: string },
    token: Token,
    job: QueueModel['jobs'][number] | null,
    call: { leaseToken: string; instance: NonNullable<ModelDevice['instance']> },
  ) => Promise<void>,
): Promise<void> {
  const device = deviceOf(hub, n);
  const tokens = hub.tokens.get(device.id) ?? [];
  const token = tokens[m % 5 === 0 ? 0 : tokens.length - 1];
  if (!token || !device.instance) return;
  const found = hub.model.jobs.find(({ id }) => id === token.jobId);
  const job = found && hub.model.holds(device, found, token.attempt) ? found : null;
  const call = { leaseToken: token.leaseToken, instance: device.instance };
  await use({ deviceId: device.id }, token, job, call);
}

const names = Object.keys(steps);
// Leases are asked for, renewed and ended more often than owners cancel.
const weighted = [...names, 'enqueue', 'enqueue', 'ask', 'ask', 'ask', 'renew', 'end', 'pass'];

test('random sequences never leave the reference model', async () => {
  const sequences = tenthOf(400);
  const step = fc.tuple(fc.constantFrom(...weighted), fc.nat(11), fc.nat(11));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (plan) => {
      const hub = await openHub();
      for (const [name, n, m] of plan) {
        await steps[name]?.(n, m)(hub);
        await expectModel(hub);
      }
    }),
    { numRuns: sequences },
  );
  console.warn(`queue model: N = ${sequences} sequences`);
});
