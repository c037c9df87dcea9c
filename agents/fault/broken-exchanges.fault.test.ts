import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { testLimitMs, tier } from '../testing/tier.ts';
import { filledOutbox, reroute } from './filled-outbox.ts';
import { hasty } from './hasty.ts';
import { ResettingProxy } from './resetting-proxy.ts';

// N03, N06 and N07 of the reliability handbook with many reports: connections that are reset at any
// byte, requests that arrive twice, and answers that are no receipt. What the queue's other
// exchanges make of it stands in hostile-network.fault.test.ts. The usual tier takes a tenth.

const tenth = tier === 'usual' ? 10 : 1;
const limitMs = testLimitMs / 2;
vi.setConfig({ testTimeout: testLimitMs });

let bench: AgentBench;
let agentFile: string;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  agentFile = bench.patched('hasty', hasty);
});
afterAll(() => bench.close());

let state = 20_261_122;
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
}

/** Lets an agent send so many reports to a hub; what was violated. */
async function sendAll(
  hub: FakeHub,
  reports: number,
  { file = agentFile, before = async (_data: string) => undefined as unknown } = {},
) {
  const { data, durable } = await filledOutbox(bench, hub, reports);
  await before(data);
  const agent = bench.start(file, ['daemon', '--data', data]);
  const end = ended(agent);
  const deadline = Date.now() + limitMs;
  while (hub.stored.length < reports && Date.now() < deadline) await sleep(20);
  // The last receipt may still be on its way.
  await sleep(200);
  agent.kill('SIGTERM');
  const { output } = await end;
  return { found: violations(hub, durable, null), output };
}

test('N03: connections that are reset at any byte lose and double nothing', async () => {
  const wanted = 500 / tenth;
  const hub = new FakeHub();
  await hub.listen();
  const proxy = new ResettingProxy(hub.port, wanted, below);
  const { found, output } = await sendAll(hub, 2 * wanted, {
    before: async (data) => reroute(data, await proxy.listen()),
  });
  await proxy.close();
  await hub.close();
  const { request, answer } = proxy.resets;
  console.warn(`N03: N = ${request + answer} resets, ${request} of them of requests`);
  expect(found, output).toEqual([]);
  expect(request + answer).toBe(wanted);
  expect(Math.min(request, answer)).toBeGreaterThan(wanted / 5);
});

test('an agent that forgets before it is answered loses what was reset', async () => {
  const hub = new FakeHub();
  await hub.listen();
  const proxy = new ResettingProxy(hub.port, 20, below);
  const forgetful = bench.patched('forgets-first', [
    ...hasty,
    {
      from: /else (onEvent\(this\.#settle\(name, (\w+), await this\.#sink\.postRun\(\2\)\)\);)/,
      to: 'else { this.#outbox.remove(name); $1 }',
    },
  ]);
  const { data, durable } = await filledOutbox(bench, hub, 30);
  reroute(data, await proxy.listen());
  await bench.run(forgetful, ['flush', '--data', data]);
  await proxy.close();
  await hub.close();
  expect(violations(hub, durable, null).join()).toContain('lost');
});

test('N06: reports that arrive twice are stored once', async () => {
  const reports = 1000 / tenth;
  const hub = new FakeHub();
  await hub.listen();
  hub.twice = true;
  let posts = 0;
  hub.intercept = ({ url = '' }) => {
    // A challenge that was answered twice is good once: that is the hub's own affair.
    hub.twice = !url.startsWith('/api/v1/devices');
    if (url === '/api/v1/runs') posts += 2;
    return false;
  };
  const { found, output } = await sendAll(hub, reports);
  await hub.close();
  console.warn(`N06: N = ${posts} posts`);
  expect(found, output).toEqual([]);
  expect(posts).toBeGreaterThanOrEqual(2 * reports);
  expect(hub.stored).toHaveLength(reports);
});

/** What may stand where a receipt should. */
const others = [
  '<html>Log in</html>',
  '',
  '{"welcome":true}',
  '[]',
  'null',
  '{"resultId":"01900000-0000-7000-8000-000000000001","runIndex":0}',
];

test('N07: nothing but its own receipt takes a report out of the outbox', async () => {
  const wanted = 200 / tenth;
  const hub = new FakeHub();
  await hub.listen();
  const deceived = new Set<string>();
  hub.intercept = ({ url }, response, body) => {
    const { resultId, runIndex } = url === '/api/v1/runs' ? JSON.parse(String(body)) : {};
    const name = `${resultId}/${runIndex}`;
    if (url !== '/api/v1/runs' || deceived.has(name)) return false;
    const text = others[deceived.size % others.length] ?? '';
    deceived.add(name);
    response.writeHead(200, { 'content-type': 'text/html' }).end(text);
    return true;
  };
  const { found, output } = await sendAll(hub, wanted);
  await hub.close();
  console.warn(`N07: N = ${deceived.size} answers that were no receipt`);
  expect(found, output).toEqual([]);
  expect(deceived.size).toBe(wanted);
});
