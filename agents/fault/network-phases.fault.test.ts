import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { CountingProxy, type Phase, phases } from './counting-proxy.ts';
import { filledOutbox, reroute } from './filled-outbox.ts';

// C02 of the reliability handbook: SIGKILL while a report is on the wire, in seven phases.

const repetitions = tier === 'usual' ? 4 : 40;

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

/** Kills the agent in one phase of its first report, lets a second one finish, and looks. */
async function killIn(agentFile: string, phase: Phase): Promise<string[]> {
  const hub = new FakeHub();
  await hub.listen();
  const { data, durable } = await filledOutbox(bench, hub, 2);
  const killed = { pid: 0 };
  const proxy = new CountingProxy(hub.port, phase, () => process.kill(killed.pid, 'SIGKILL'));
  reroute(data, await proxy.listen());
  const agent = bench.start(agentFile, ['flush', '--data', data]);
  killed.pid = agent.pid ?? 0;
  const end = await ended(agent);
  await proxy.close();
  const found: string[] = [];
  if (!proxy.struck || end.signal !== 'SIGKILL') found.push(`never killed: ${end.output}`);
  reroute(data, `http://127.0.0.1:${hub.port}`);
  const last = await bench.run(agentFile, ['flush', '--data', data]);
  if (last.code !== 0) found.push(`not drained: ${last.output}`);
  found.push(...violations(hub, durable, null));
  await hub.close();
  rmSync(data, { recursive: true });
  return found.map((violation) => `${phase}: ${violation}`);
}

test('SIGKILL in any phase of the exchange loses and doubles nothing', async () => {
  const started = Date.now();
  const found: string[] = [];
  let count = 0;
  for (const phase of phases) {
    for (let n = 0; n < repetitions; n++, count++) {
      found.push(...(await killIn(bench.agentFile, phase)));
    }
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.warn(`C02: N = ${count} kills in ${phases.length} phases, ${seconds} s`);
  expect(found).toEqual([]);
  expect(count).toBe(phases.length * repetitions);
});

test('an agent that forgets before it is answered loses what was on the wire', async () => {
  const agentFile = bench.patched('forgets-first', [
    {
      from: /else (onEvent\(this\.#settle\(name, (\w+), await this\.#sink\.postRun\(\2\)\)\);)/,
      to: 'else { this.#outbox.remove(name); $1 }',
    },
  ]);
  expect((await killIn(agentFile, 'body-half')).join()).toContain('lost');
});

/** A portal between agent and hub answers every report itself, with 200 and a page. */
async function behindPortal(agentFile: string): Promise<string[]> {
  const hub = new FakeHub();
  await hub.listen();
  const { data, durable } = await filledOutbox(bench, hub, 1);
  hub.intercept = (request, response) => {
    if (request.url !== '/api/v1/runs') return false;
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Please sign in</h1>');
    return true;
  };
  const { code } = await bench.run(agentFile, ['flush', '--data', data]);
  hub.intercept = null;
  await bench.run(agentFile, ['flush', '--data', data]);
  const found = violations(hub, durable, null);
  await hub.close();
  return code === 1 ? found : [...found, 'the agent took the page for a receipt'];
}

test('only a receipt that names the record frees it', async () => {
  expect(await behindPortal(bench.agentFile)).toEqual([]);
  const trusting = bench.patched('trusts-200', [
    { from: /if \(isReceiptFor\(\w+, \w+\.body\)\)/, to: 'if (true)' },
  ]);
  expect((await behindPortal(trusting)).join()).toContain('lost');
});
