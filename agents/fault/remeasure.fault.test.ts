import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { RunReport } from '../../lib/contract/run.ts';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { durableRecords, violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';

// A run whose window became faster is measured once more (method.md A4.3): the further run is
// planned at the hub before the rejected one is sent, and a crash in between loses nothing.

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell, 'standard');
  process.env.LEDGER_FASTER = join(bench.folder, 'became-faster');
});
afterEach(() => rmSync(join(bench.folder, 'became-faster'), { force: true }));
afterAll(() => {
  delete process.env.LEDGER_FASTER;
  bench.close();
});

/** Works until the hub has everything, killed once when `kill` says so; then what was stored. */
async function work(kill: (hub: FakeHub) => boolean) {
  const hub = new FakeHub();
  await hub.listen();
  const { data, durable } = await filledOutbox(bench, hub, 1);
  const daemon = ['daemon', '--job', bench.job, '--data', data];
  let killed = false;
  let agent = bench.start(bench.agentFile, daemon);
  let end = ended(agent);
  const done = () => hub.claims.size === 2 && hub.complete && durableRecords(data).length === 0;
  const deadline = Date.now() + 120_000;
  while (!done() && Date.now() < deadline) {
    if (!killed && kill(hub)) {
      killed = true;
      agent.kill('SIGKILL');
      await end;
      durable.push(...durableRecords(data));
      agent = bench.start(bench.agentFile, daemon);
      end = ended(agent);
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  agent.kill('SIGTERM');
  const { output } = await end;
  const reports = hub.stored
    .map(({ body }) => RunReport.parse(JSON.parse(body.toString('utf8'))))
    .filter(({ cell }) => cell.artifact.model.slug === 'mobilenet-v2');
  await hub.close();
  const found = violations(hub, durable, bench.ledger);
  return { hub, killed, output, reports, found, complete: done() };
}

const extended = ({ claimRequests }: FakeHub) => {
  const lengths = claimRequests.map(({ plan }) => plan.planned.length);
  return lengths.some((length, at) => at > 0 && length === (lengths[at - 1] ?? 0) + 1);
};

test('the run that became faster is rejected, and one that warmed up longer stands for it', async () => {
  const { reports, found, complete, output } = await work(() => false);
  expect(complete, output).toBe(true);
  expect(found).toEqual([]);
  const rejected = reports.filter(({ status }) => status === 'rejected');
  expect(rejected.map(({ kind, runIndex }) => [kind, runIndex])).toEqual([['latency', 0]]);
  const again = reports.filter(({ remeasures }) => remeasures !== null);
  expect(again).toMatchObject([{ remeasures: 0, status: 'ok', kind: 'latency' }]);
  const [first] = rejected;
  expect(again[0]?.warmup?.samples.count).toBeGreaterThan(3 * (first?.warmup?.samples.count ?? 0));
});

test('a crash after the further run was planned loses nothing, and the result completes', async () => {
  const { killed, reports, found, complete, output } = await work(extended);
  expect(killed).toBe(true);
  expect(complete, output).toBe(true);
  expect(found).toEqual([]);
  const indices = reports.map(({ runIndex }) => runIndex).sort((a, b) => a - b);
  expect(indices).toEqual(indices.map((_, index) => index));
  expect(reports.filter(({ kind }) => kind === 'latency')).toHaveLength(6);
});
