import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { durableRecords, violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';

// C05 and C08 of the reliability handbook: SIGTERM while measuring, while sending and while idle;
// a second agent on the same data folder, and the lock of one that was killed.

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

/** Processes whose command line names this bench's agent as a forked child. */
function orphans(): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^[0-9]+$/.test(pid)) return false;
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return line.includes(bench.agentFile) && line.includes('__child');
    } catch {
      return false;
    }
  });
}

async function until(condition: () => boolean, limitMs = 30_000): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Starts a daemon, stops it when `when` holds, then lets another one finish. */
async function stopWhen(when: (hub: FakeHub) => boolean, prepare?: (hub: FakeHub) => void) {
  const hub = new FakeHub();
  await hub.listen();
  const { data, durable } = await filledOutbox(bench, hub, 1);
  prepare?.(hub);
  const daemon = ['daemon', '--job', bench.job, '--data', data];
  const agent = bench.start(bench.agentFile, daemon);
  const end = ended(agent);
  await until(() => when(hub));
  const asked = Date.now();
  agent.kill('SIGTERM');
  const { code, output } = await end;
  const tookMs = Date.now() - asked;
  const left = orphans();
  const kept = [...durable, ...durableRecords(data)];
  hub.intercept = null;
  const again = bench.start(bench.agentFile, daemon);
  const second = ended(again);
  await until(() => hub.claims.size === 2 && hub.complete && durableRecords(data).length === 0);
  again.kill('SIGTERM');
  await second;
  const found = violations(hub, kept, bench.ledger);
  await hub.close();
  return { code, output, tookMs, left, found };
}

const clean = { code: 0, left: [], found: [] };

test('SIGTERM while a child measures ends the child first and loses nothing', async () => {
  const result = await stopWhen(() => orphans().length > 0);
  expect(result).toMatchObject(clean);
  expect(result.tookMs).toBeLessThan(15_000);
});

test('SIGTERM while a report is being sent loses nothing', async () => {
  let sending = false;
  const result = await stopWhen(
    () => sending,
    (hub) => {
      hub.intercept = (request) => {
        if (request.url !== '/api/v1/runs') return false;
        // Never answered: the agent is stopped while it waits.
        sending = true;
        return true;
      };
    },
  );
  expect(result).toMatchObject(clean);
  expect(result.tookMs).toBeLessThan(15_000);
});

test('SIGTERM while idle ends at once', async () => {
  const result = await stopWhen((hub) => hub.claims.size === 2 && hub.complete);
  expect(result).toMatchObject(clean);
  expect(result.tookMs).toBeLessThan(15_000);
});

function hashOfTree(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    hash.update(entry.name);
    const path = join(folder, entry.name);
    hash.update(entry.isDirectory() ? hashOfTree(path) : readFileSync(path));
  }
  return hash.digest('hex');
}

test('a second agent says so and touches nothing; a dead one leaves no lock', async () => {
  const hub = new FakeHub();
  await hub.listen();
  const { data, durable } = await filledOutbox(bench, hub, 1);
  hub.intercept = (request) => request.url === '/api/v1/runs';
  const first = bench.start(bench.agentFile, ['flush', '--data', data]);
  const firstEnd = ended(first);
  await until(() => hub.requests.some(({ path }) => path === '/api/v1/runs'));
  const before = hashOfTree(data);
  const second = await bench.run(bench.agentFile, ['flush', '--data', data]);
  expect(second.code).toBe(75);
  expect(second.output).toContain(`Another agent (process ${first.pid}) works on ${data}`);
  expect(hashOfTree(data)).toBe(before);
  first.kill('SIGKILL');
  await firstEnd;
  hub.intercept = null;
  const third = await bench.run(bench.agentFile, ['flush', '--data', data]);
  expect(third.code, third.output).toBe(0);
  expect(violations(hub, durable, null)).toEqual([]);
  await hub.close();
});
