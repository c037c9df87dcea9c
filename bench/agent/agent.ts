import { type ChildProcess, spawn } from 'node:child_process';
import { filledOutbox } from '../../agents/fault/filled-outbox.ts';
import { AgentBench } from '../../agents/testing/agent-bench.ts';
import { FakeHub } from '../../agents/testing/fake-hub.ts';
import type { Metric, Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { cpuNsOf, residentBytesOf } from './process-use.ts';

const pairs = 5;
/** More than two long polls, and several looks at the temperatures. */
const windowMs = 60_000;
/** Until the agent has probed its runtimes and waits for work. */
const startLimitMs = 60_000;
/** Node tidies up after a start within it; what an agent costs from day to day comes after that. */
const settleMs = 30_000;
const goals = { residentMiB: 60, corePercent: 0.1 };

/** Bare Node with nothing but a timer as often as the agent's own. */
const bareNode = 'setInterval(() => process.memoryUsage.rss(), 10000)';

/** What a process used while nothing was asked of it. */
interface Idle {
  residentMiB: number;
  corePercent: number;
}

/**
 * `npm run bench -- agent`: memory and CPU time of the built agent while it waits for work from a
 * hub, beside bare Node with a timer, both in the same minute.
 */
export default async function agent(): Promise<Report> {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  const bench = await AgentBench.open(cell, 'quick', false);
  const hub = new FakeHub();
  await hub.listen();
  try {
    const { data } = await filledOutbox(bench, hub, 0);
    const found: { agent: Idle; bare: Idle }[] = [];
    for (let pair = 0; pair < pairs; pair++) found.push(await measurePair(bench, hub, data));
    const of = (side: 'agent' | 'bare', what: keyof Idle) => found.map((one) => one[side][what]);
    const ratio = (what: keyof Idle) => found.map(({ agent: one, bare }) => one[what] / bare[what]);
    const metrics: Metric[] = [
      medianMetric('idle-resident', 'MiB', of('agent', 'residentMiB'), goals.residentMiB),
      medianMetric('bare-resident', 'MiB', of('bare', 'residentMiB'), null),
      medianMetric('idle-over-bare-resident', 'x', ratio('residentMiB'), null),
      medianMetric('idle-cpu', '% of a core', of('agent', 'corePercent'), goals.corePercent),
      medianMetric('bare-cpu', '% of a core', of('bare', 'corePercent'), null),
      medianMetric('idle-over-bare-cpu', 'x', ratio('corePercent'), null),
    ];
    return { n: pairs, pairs, metrics };
  } finally {
    await hub.close();
    bench.close();
  }
}

async function measurePair(bench: AgentBench, hub: FakeHub, data: string) {
  const polls = hub.queue.polls.length;
  const agentProcess = bench.start(bench.agentFile, ['daemon', '--data', data]);
  const bareProcess = spawn(process.execPath, ['-e', bareNode], { stdio: 'ignore' });
  try {
    const deadline = performance.now() + startLimitMs;
    while (hub.queue.polls.length === polls) {
      if (performance.now() > deadline) throw new Error('The agent did not come to wait for work.');
      await pause(100);
    }
    await pause(settleMs);
    const [agent, bare] = await Promise.all([idle(agentProcess), idle(bareProcess)]);
    return { agent, bare };
  } finally {
    agentProcess.kill('SIGTERM');
    bareProcess.kill('SIGKILL');
    await new Promise((resolve) => agentProcess.once('close', resolve));
  }
}

/** CPU time over the window, and memory at its end. */
async function idle({ pid = 0 }: ChildProcess): Promise<Idle> {
  const [before, startMs] = [cpuNsOf(pid), performance.now()];
  await pause(windowMs);
  const corePercent = ((cpuNsOf(pid) - before) / 1e6 / (performance.now() - startMs)) * 100;
  return { residentMiB: residentBytesOf(pid) / 2 ** 20, corePercent };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
