import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { testLimitMs, tier } from '../../lib/contract/testing/tier.ts';
import { ended } from '../testing/agent-bench.ts';
import { benchOfFile, hubOfTest } from '../testing/bench-of-file.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { filledOutbox, reroute } from './filled-outbox.ts';
import { hasty } from './hasty.ts';
import { ResettingProxy } from './resetting-proxy.ts';

// N03, N06 and N07 of the reliability handbook with many reports: connections that are reset at any
// byte, requests that arrive twice, and answers that are no receipt. What the queue's other
// exchanges make of it stands in hostile-network.fault.test.ts. The usual tier takes a tenth.

const tenth = tier === 'usual' ? 10 : 1;
const limitMs = testLimitMs / 2;
vi.setConfig({ testTimeout: testLimitMs });

const bench = await benchOfFile('glyphs-s');
const agentFile = bench.patched('hasty', hasty);

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
  const hub = await hubOfTest();
  const proxy = new ResettingProxy(hub.port, wanted, below);
  const { found, output } = await sendAll(hub, 2 * wanted, {
    before: async (data) => reroute(data, await proxy.listen()),
  });
  await proxy.close();
  const { request, answer } = proxy.resets;
  console.warn(`N03: N = ${request + answer} resets, ${request} of them of requests`);
  expect(found, output).toEqual([]);
  expect(request + answer).toBe(wanted);
  expect(Math.min(request, answer)).toBeGreaterThan(wanted / 5);
});

test('an agent that forgets before it is answered loses what was reset', async () => {
  const hub = await hubOfTest();
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
  expect(violations(hub, durable, null).join()).toContain('lost');
});

test('N06: reports that arrive twice are stored once', async () => {
  const reports = 1000 / tenth;
  const hub = await hubOfTest();
  hub.twice = true;
  let posts = 0;
  hub.intercept = ({ url = '' }) => {
    // A challenge that was answered twice is good once: that is the hub's own affair.
    hub.twice = !url.startsWith('/api/v1/devices');
    if (url === '/api/v1/runs') posts += 2;
    return false;
  };
  const { found, output } = await sendAll(hub, reports);
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
  const hub = await hubOfTest();
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
  console.warn(`N07: N = ${deceived.size} answers that were no receipt`);
  expect(found, output).toEqual([]);
  expect(deceived.size).toBe(wanted);
});
