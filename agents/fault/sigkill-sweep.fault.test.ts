import { afterAll, beforeAll, expect, test } from 'vitest';
import { testLimitMs, tier } from '../../lib/contract/testing/tier.ts';
import { AgentBench } from '../testing/agent-bench.ts';
import { CrashDevice, straced } from './crash-device.ts';
import { type CrashPoint, crashPoints, spread } from './crash-points.ts';
import { powerCutViolations } from './power-cut.ts';

// C01 of the reliability handbook: the agent is ended by SIGKILL at every n-th openat, write,
// fsync, rename and unlink between "measured" and "receipt processed", and started again. The
// usual tier takes a tenth of the points, the others all.

const share = tier === 'usual' ? 0.1 : 1;

let bench: AgentBench;

/** Traces one undisturbed run of an agent. */
async function traceOf(agentFile: string): Promise<string> {
  const device = await CrashDevice.enrolled(bench, agentFile);
  const { trace, drained, end } = await device.drain();
  await device.close();
  if (!drained) throw new Error(`the undisturbed run did not drain: ${end.output}`);
  return trace;
}

async function sweep(
  agentFile: string,
  points: readonly CrashPoint[],
  drainLimitMs?: number,
): Promise<string[]> {
  const found: string[] = [];
  for (const point of points) {
    const device = await CrashDevice.enrolled(bench, agentFile);
    found.push(...(await device.crashAt(point, drainLimitMs)));
    await device.close();
  }
  return found;
}

beforeAll(async () => {
  if (!straced) return;
  const cell = { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  const device = await CrashDevice.enrolled(bench, bench.agentFile);
  const { drained, end } = await device.drain();
  if (!drained) throw new Error(`the first run did not drain: ${end.output}`);
  device.keepCache();
  await device.close();
});
afterAll(() => bench?.close());

test.skipIf(!straced)(
  'no crash point loses, doubles, alters or invents a run',
  async () => {
    const points = crashPoints(await traceOf(bench.agentFile));
    const chosen = spread(points, share);
    const started = Date.now();
    const found = await sweep(bench.agentFile, chosen);
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    console.warn(`C01: N = ${chosen.length} of ${points.length} crash points, ${seconds} s`);
    expect(found).toEqual([]);
    expect(points.length).toBeGreaterThanOrEqual(20);
    expect(chosen.length).toBeGreaterThanOrEqual(Math.floor(points.length * share));
  },
  testLimitMs,
);

test.skipIf(!straced)('a record that leaves the disk before its receipt is lost', async () => {
  const agentFile = bench.patched('unlink-first', [
    {
      from: /else (onEvent\(this\.#settle\(name, (\w+), await this\.#sink\.postRun\(\2\)\)\);)/,
      to: 'else { this.#outbox.remove(name); $1 }',
    },
    { from: /(decision\.kind === "received"\) \{\s*)this\.#outbox\.remove\(name\);/, to: '$1' },
  ]);
  const points = crashPoints(await traceOf(agentFile));
  const unlinked = points.findIndex(({ syscall }) => syscall === 'unlink');
  const found = await sweep(agentFile, points.slice(unlinked + 1, unlinked + 3));
  expect(found.join()).toContain('lost');
});

test.skipIf(!straced)('a claim key that is not kept makes a second result', async () => {
  const agentFile = bench.patched('forgetful', [
    { from: /writeDurably\(this\.#path, /, to: '(() => void 0)(this.#path, ' },
  ]);
  const points = crashPoints(await traceOf(agentFile));
  // The first result stays half measured for ever: there is nothing to wait for.
  const found = await sweep(agentFile, points.slice(0, 1), 10_000);
  expect(found.join()).toContain('dup: a cell has two results');
});

test.skipIf(!straced)('a power cut takes no record that was counted on', async () => {
  expect(powerCutViolations(await traceOf(bench.agentFile))).toEqual([]);
  const careless = bench.patched('no-fsync', [{ from: /fsyncSync\(fd\)/g, to: 'void fd' }]);
  const found = powerCutViolations(await traceOf(careless)).join();
  expect(found).toContain('renamed before it was synced');
  expect(found).toContain('posted before the name');
});
