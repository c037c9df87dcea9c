import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { durableRecords, violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';

// C05 of the reliability handbook: SIGTERM while measuring, while sending and while idle, and while a
// child hangs.

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
      return line.includes(bench.folder) && line.includes('__child');
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

/** Stops a daemon whose child never ends by itself; whether it ended then, and how many it left. */
async function stopHanging(agentFile: string, limitMs: number) {
  const hub = new FakeHub();
  await hub.listen();
  const { data } = await filledOutbox(bench, hub, 0);
  const mark = join(data, 'hangs');
  process.env.LEDGER_HANGS = mark;
  const agent = bench.start(agentFile, ['daemon', '--job', bench.job, '--data', data]);
  delete process.env.LEDGER_HANGS;
  const end = ended(agent);
  await until(() => existsSync(mark));
  agent.kill('SIGTERM');
  const late = new Promise<false>((resolve) => setTimeout(resolve, limitMs, false));
  const over = await Promise.race([end.then(() => true), late]);
  const left = orphans().length;
  agent.kill('SIGKILL');
  for (const pid of orphans()) process.kill(Number(pid), 'SIGKILL');
  await end;
  await hub.close();
  return { over, left };
}

test('C05: SIGTERM ends a child that would never end, and the agent with it', async () => {
  expect(await stopHanging(bench.agentFile, 15_000)).toEqual({ over: true, left: 0 });
  const waiting = bench.patched('waits-for-children', [
    {
      from: /for \(const (\w+) of livingChildren\.all\(\)\)\s*killGroup\(\1\);\s*breakExchanges/,
      to: 'breakExchanges',
    },
  ]);
  expect(await stopHanging(waiting, 5000)).toEqual({ over: false, left: 1 });
});
