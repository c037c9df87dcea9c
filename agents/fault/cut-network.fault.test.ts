import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { filledOutbox } from './filled-outbox.ts';
import { type NetworkSpace, noNetworkSpace, openNetworkSpace } from './network-space.ts';

// N01 and N02 of the reliability handbook: an agent in a network of its own that is cut at random
// moments, or loses a fifth of its packets both ways. The usual tier takes a tenth; cuts of half a
// minute are for the nights.

const cuts = tier === 'usual' ? 10 : 100;
const longestCutMs = tier === 'nightly' ? 30_000 : 1500;
const lossyRuns = { usual: 20, full: 200, nightly: 500 }[tier] ?? 20;
/** Each lost packet costs a retransmission: slow, and no matter here. */
const lossyDrainMs = Math.max(180_000, 3000 * lossyRuns);
/** Within it what waits begins to arrive after the last cut. */
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
  const answersMs = () => 2 * answerMs * (durable.length - hub.stored.length);
  const drain = async (withinMs = drainMs + answersMs()) => {
    const until = Date.now() + withinMs;
    while (hub.stored.length < durable.length && Date.now() < until) await sleep(100);
    agent.kill('SIGTERM');
    const { output } = await end;
    await hub.close();
    return { found: violations(hub, durable, null), output };
  };
  return { hub, drain };
}

test.skipIf(missing)(
  'N01: cuts at random moments lose and double nothing',
  async () => {
    const started = Date.now();
    const { hub, drain } = await startSending(bench.agentFile, 10 * cuts);
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
  },
  300_000 + cuts * (1500 + longestCutMs),
);

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
  lossyDrainMs + 120_000,
);

/** Cuts the cable with a report on it and ends the agent; the real one then sends what is left. */
async function cutOnTheWire(agentFile: string): Promise<string[]> {
  const hub = new FakeHub();
  await hub.listen(0, network.hubAddress);
  const { data, durable } = await filledOutbox(bench, hub, 3, network.hubAddress);
  const agent = bench.start(agentFile, ['flush', '--data', data], network.before);
  const end = ended(agent);
  hub.intercept = ({ url }) => {
    if (url !== '/api/v1/runs') return false;
    network.cut(true);
    agent.kill('SIGKILL');
    return true;
  };
  const { signal, output } = await end;
  hub.intercept = null;
  network.cut(false);
  await bench.run(bench.agentFile, ['flush', '--data', data], network.before);
  await hub.close();
  const found = violations(hub, durable, null);
  return signal === 'SIGKILL' ? found : [...found, `never cut: ${output}`];
}

test.skipIf(missing)(
  'an agent that forgets before it is answered loses the run that a cut took',
  async () => {
    const forgetful = bench.patched('forgets-first', [
      {
        from: /else (onEvent\(this\.#settle\(name, (\w+), await this\.#sink\.postRun\(\2\)\)\);)/,
        to: 'else { this.#outbox.remove(name); $1 }',
      },
    ]);
    expect((await cutOnTheWire(forgetful)).join()).toMatch(/^lost: run \d+ was on disk$/);
    expect(await cutOnTheWire(bench.agentFile)).toEqual([]);
  },
);
