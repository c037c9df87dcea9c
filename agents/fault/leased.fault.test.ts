import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { benchOfFile } from '../testing/bench-of-file.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { LeasedDevice, ordered, type RunningAgent, stopped, until } from './leased-device.ts';

// C05, L02 (the agent's side), C01 and A04 of the reliability handbook, with work from a queue.

const bench = await benchOfFile('mobilenet-v2');
const device = (shared?: FakeHub) => LeasedDevice.enrolled(bench, shared);
const zero = (one: LeasedDevice) => violations(one.hub, one.durable, bench.ledger);

test('the queue is worked through, job after job, and told of it', async () => {
  const one = await device();
  const jobs = [ordered, ordered].map((order) => one.hub.queue.add(order));
  const agent = one.start();
  expect(await one.drained(jobs), JSON.stringify(jobs.map(({ ends }) => ends))).toBe(true);
  const { code } = await stopped(agent);
  expect(code).toBe(0);
  expect(zero(one)).toEqual([]);
  const [first] = one.hub.queue.polls;
  expect(first?.facts?.capabilities).toHaveLength(4);
  expect(one.hub.queue.polls.filter(({ facts }) => facts !== null)).toHaveLength(1);
  expect(one.hub.queue.polls.at(-1)).toMatchObject({ leaving: true });
  const phases = jobs[0]?.renewals.map(({ progress }) => progress.phase) ?? [];
  expect(phases).toEqual(expect.arrayContaining(['running', 'uploading']));
});

test('SIGTERM while leased hands the job back within 15 s, without orphans; another agent does it', async () => {
  const one = await device();
  const job = one.hub.queue.add(ordered);
  const agent = one.start();
  expect(await until(() => one.children().length > 0 && job.state === 'held')).toBe(true);
  const asked = Date.now();
  const { code } = await stopped(agent);
  expect({ code, left: one.children() }).toEqual({ code: 0, left: [] });
  expect(Date.now() - asked).toBeLessThan(15_000);
  expect(job).toMatchObject({ state: 'queued', ends: [{ outcome: 'returned' }] });
  one.note();
  const next = one.start();
  expect(await one.drained([job])).toBe(true);
  await stopped(next);
  expect(zero(one)).toEqual([]);
});

test('a cancel ends the children with the next renewal', async () => {
  const one = await device();
  const job = one.hub.queue.add({ ...ordered, profile: 'full' });
  const agent = one.start(bench.patched('eager', [{ from: /renewS = 20;/, to: 'renewS = 1;' }]));
  expect(await until(() => job.renewals.some(({ progress }) => progress.runsDone > 0))).toBe(true);
  job.cancel = true;
  expect(await until(() => job.ends.length > 0)).toBe(true);
  expect(job.ends).toMatchObject([{ outcome: 'cancelled' }]);
  expect(one.children()).toEqual([]);
  await stopped(agent);
  expect(zero(one)).toEqual([]);
});

test('SIGKILL while leased: the next attempt measures, and nothing is lost or doubled', async () => {
  const one = await device();
  one.hub.queue.leaseMs = 3000;
  const rounds = tier === 'usual' ? 2 : 20;
  const jobs = Array.from({ length: rounds }, () => one.hub.queue.add(ordered));
  for (const [round, job] of jobs.entries()) {
    const agent = one.start();
    await until(() => job.state === 'held' && one.children().length > 0);
    await new Promise((resolve) => setTimeout(resolve, (round * 397) % 1500));
    agent.child.kill('SIGKILL');
    await agent.end;
    one.note();
    await until(() => one.children().length === 0);
  }
  const last = one.start();
  expect(await one.drained(jobs)).toBe(true);
  await stopped(last);
  expect(zero(one)).toEqual([]);
  console.warn(`C01 while leased: N = ${rounds} kills`);
});

test('an order of another key is refused, and without the check it would be measured', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const careless = bench.patched('careless', [
    {
      from: /return (verify\w*)\(null, (\w+), (\w+), Buffer/,
      to: 'return true || $1(null, $2, $3, Buffer',
    },
  ]);
  for (const [agentFile, outcome] of [
    [bench.agentFile, 'failed'],
    [careless, 'done'],
  ] as const) {
    const one = await device();
    one.hub.queue.tamper = (lease, order) => ({
      ...lease,
      order: one.hub.queue.signed(order, privateKey),
    });
    const job = one.hub.queue.add(ordered);
    const agent = one.start(agentFile);
    expect(await until(() => job.ends.length > 0)).toBe(true);
    await stopped(agent);
    expect(job.ends).toMatchObject([{ outcome }]);
    expect(one.hub.claims.size).toBe(outcome === 'done' ? 1 : 0);
  }
});

test('L02: an agent that slept through its lease gives way, and its runs are kept', async () => {
  const rounds = tier === 'usual' ? 1 : 10;
  for (let round = 0; round < rounds; round++) await sleepThrough();
  console.warn(`L02: N = ${rounds} lost leases`);
});

async function sleepThrough(): Promise<void> {
  const one = await device();
  one.hub.queue.leaseMs = 4000;
  const job = one.hub.queue.add(ordered);
  const asleep = one.start();
  await until(() => job.state === 'held' && one.children().length > 0);
  asleep.child.kill('SIGSTOP');
  const other = await device(one.hub);
  one.hub.queue.leaseMs = 60_000;
  const agent: RunningAgent = other.start();
  expect(await other.drained([job])).toBe(true);
  const canonical = job.ends[0]?.resultIds;
  one.note();
  asleep.child.kill('SIGCONT');
  // Its next renewal or claim is refused: it ends nothing of the other one's.
  expect(await until(() => one.hub.queue.polls.at(-1)?.leaving === false, 40_000)).toBe(true);
  await stopped(asleep);
  await stopped(agent);
  expect(job.ends).toHaveLength(1);
  expect(job.ends[0]?.resultIds).toEqual(canonical);
  expect(zero(other)).toEqual([]);
  const rows = new Set(one.hub.stored.map(({ sha256 }) => sha256));
  const kept = one.durable.filter(({ sha256 }) => !rows.has(sha256));
  expect(kept.length === 0 || (await one.drained([]))).toBe(true);
}

test('A04: of two cards with one identity the second waits, and then ends with a sentence', async () => {
  const one = await device();
  // Another boot of the same device is speaking: the fake hub hears it every second.
  const boot = 'ab'.repeat(32);
  const speaks = setInterval(
    () => one.hub.queue.heard([...one.hub.devices.keys()][0] ?? '', boot),
    500,
  );
  try {
    const quick = bench.patched('impatient', [{ from: /anotherMs = 7e4/, to: 'anotherMs = 6e3' }]);
    const { code, output } = await one.start(quick).end;
    expect(code).toBe(4);
    expect(output).toContain(
      'Another agent with the key of this device is running (a copied card?)',
    );
  } finally {
    clearInterval(speaks);
  }
});
