import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';
import { type NetworkSpace, noNetworkSpace, openNetworkSpace } from './network-space.ts';

// N01 and N02 of the reliability handbook: an agent in a network of its own that is cut at random
// moments, or loses a fifth of its packets both ways. The usual tier takes a tenth.

const tier = process.env.INFEROMETER_TEST_TIER ?? 'usual';
const usual = tier === 'usual';
const cuts = usual ? 10 : 100;
const longestCutMs = usual ? 1500 : 30_000;
const lossyRuns = usual ? 20 : 500;
/** Each lost packet costs a retransmission: slow, and no matter here. */
const lossyDrainMs = usual ? 180_000 : 550_000;
/** Within it everything is delivered after the last cut. */
const drainMs = 60_000;
/** So that the exchange goes on while the cable is cut. */
const answerMs = 60;

const missing = noNetworkSpace();
if (missing) console.warn(`N01, N02: skipped, ${missing}`);

let bench: AgentBench;
let network: NetworkSpace;
beforeAll(async () => {
  if (missing) return;
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  network = openNetworkSpace();
});
afterAll(() => {
  network?.close();
  bench?.close();
});

/** An agent in the network with that many reports to send, and the hub at the cable's other end. */
async function startSending(agentFile: string, runs: number) {
  const hub = new FakeHub();
  await hub.listen(0, network.hubAddress);
  const { data, durable } = await filledOutbox(bench, hub, runs, network.hubAddress);
  hub.intercept = async () => {
    await sleep(answerMs);
    return false;
  };
  const agent = bench.start(agentFile, ['daemon', '--data', data], network.before);
  const end = ended(agent);
  const drain = async (withinMs = drainMs) => {
    const until = Date.now() + withinMs;
    while (hub.stored.length < durable.length && Date.now() < until) await sleep(100);
    agent.kill('SIGTERM');
    const { output } = await end;
    await hub.close();
    return { found: violations(hub, durable, null), output };
  };
  return { hub, drain };
}

test.skipIf(missing)('N01: cuts at random moments lose and double nothing', async () => {
  const started = Date.now();
  const { hub, drain } = await startSending(bench.agentFile, 30 * cuts);
  let struck = 0;
  for (let cut = 0; cut < cuts; cut++) {
    await sleep(300 + Math.random() * 700);
    const before = hub.stored.length;
    network.cut(true);
    await sleep(500 + Math.random() * longestCutMs);
    if (hub.stored.length - before < 3) struck++;
    network.cut(false);
  }
  const { found, output } = await drain();
  expect(found, output).toEqual([]);
  // The cable was truly cut: nothing but what was on the wire arrived meanwhile.
  expect(struck).toBe(cuts);
  console.warn(`N01: N = ${cuts} cuts, ${((Date.now() - started) / 1000).toFixed(0)} s`);
});

test.skipIf(missing)(
  'N02: a fifth of all packets lost both ways loses and doubles nothing',
  async () => {
    const started = Date.now();
    network.lose(20);
    const { found, output } = await (await startSending(bench.agentFile, lossyRuns)).drain(
      lossyDrainMs,
    );
    network.cut(false);
    expect(found, output).toEqual([]);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.warn(`N02: N = ${lossyRuns} runs, ${seconds} s`);
  },
);

test.skipIf(missing)(
  'an agent that forgets before it is answered loses runs by a cut',
  async () => {
    const agentFile = bench.patched('forgets-first', [
      {
        from: /else (onEvent\(this\.#settle\(name, (\w+), await this\.#sink\.postRun\(\2\)\)\);)/,
        to: 'else { this.#outbox.remove(name); $1 }',
      },
    ]);
    const { drain } = await startSending(agentFile, 60);
    await sleep(800);
    network.cut(true);
    await sleep(500);
    const { found } = await drain(1000);
    network.cut(false);
    expect(found.join()).toContain('lost');
  },
);
