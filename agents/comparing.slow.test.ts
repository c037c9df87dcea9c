import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ComparisonReport } from '../lib/contract/comparison.ts';
import { RunReport } from '../lib/contract/run.ts';
import { tier } from '../lib/contract/testing/tier.ts';
import { isInterleaved } from '../lib/stats/comparison/interleaving.ts';
import { AgentBench } from './testing/agent-bench.ts';
import { FakeHub } from './testing/fake-hub.ts';

// `agent compare` and `agent aa` through the built agent, on a runtime whose clock is its own: the
// processes, their order and what they print are real.

const { comparison: Stated } = ComparisonReport.shape;
const usual = tier === 'usual';
const small = 'glyphs-s/onnxruntime-node/fp32';
const large = 'mobilenet-v2/onnxruntime-node/fp32';

let bench: AgentBench;
let data: string;
beforeAll(async () => {
  bench = await AgentBench.open({
    model: 'glyphs-s',
    runtime: 'onnxruntime-node',
    precision: 'fp32',
  });
  data = join(bench.folder, 'data');
  mkdirSync(data);
  process.env.LEDGER_SLOWER = '5000000';
});
afterAll(() => {
  delete process.env.LEDGER_SLOWER;
  bench.close();
});

const agent = (...args: string[]) => bench.run(bench.agentFile, args);

test('a model that takes half as long again is slower, with its ratio and the order', async () => {
  const { code, output } = await agent('compare', small, large, '--data', data, '--json');
  expect(code, output).toBe(0);
  const [outcome] = JSON.parse(output).comparisons;
  const comparison = Stated.parse(outcome.comparison);
  expect(comparison).toMatchObject({ grade: 'interleaved', verdict: 'slower', obstacles: [] });
  expect(comparison?.ratio?.value).toBeCloseTo(1.5, 1);
  expect(comparison?.runMediansMs.a).toHaveLength(5);
  expect(isInterleaved(outcome.order)).toBe(true);
  const runs = (['a', 'b'] as const).flatMap((side) =>
    outcome[side].reports
      .map((report: unknown) => RunReport.parse(report))
      .filter(({ kind }: RunReport) => kind === 'latency')
      .map(({ startedAt }: RunReport) => ({ side, startedAt })),
  );
  const ran = runs.sort((x, y) => (x.startedAt < y.startedAt ? -1 : 1));
  expect(ran.map(({ side }) => side).join('')).toBe(outcome.order);
});

// Eighty-eight processes: the job below learns a noise of two repeats in every tier.
test.skipIf(usual)('the noise of the device is learned once and is then the margin', async () => {
  const learned = await agent('aa', small, '--data', data, '--runs', '4', '--repeats', '10');
  expect(learned.code, learned.output).toBe(0);
  expect(learned.output).toMatch(/differs by up to [0-9.]+ % \(95th percentile of 10 repeats\)/);
  const { entries } = JSON.parse(readFileSync(join(data, 'noise.json'), 'utf8'));
  expect(entries).toHaveLength(1);
  const again = await agent('compare', small, small, '--data', data, '--runs', '4');
  expect(again.output).toMatch(/No relevant difference: B takes [0-9.]+x as long as A \(95 %/);
  expect(again.output).toMatch(/margin {4}[0-9.]+ % \(this device differs from itself by up to/);
});

test('three runs a side give a ratio and no verdict', async () => {
  const { code, output } = await agent('compare', small, large, '--data', data, '--runs', '3');
  expect(code).toBe(0);
  expect(output).toMatch(/No verdict: B takes 1\.(49|5)[0-9]*x as long as A\./);
  expect(output).toContain('few_runs: 3 and 3 valid runs; a verdict needs 4 a side');
});

test('what cannot be compared, or is not understood, ends in one sentence', async () => {
  const refused: [string[], RegExp][] = [
    [['compare', small, 'glyphs-s/tfjs/fp32'], /Not measured: B: .*npm install/],
    [['compare', small, 'glyphs-s/onnxruntime-node/fp16'], /B: The built-in models exist in fp32/],
    [['compare', small, small, '--profile', 'quick'], /too short for a verdict: choose standard/],
    [['compare', small], /Give two cells as MODEL\/RUNTIME\/PRECISION/],
    [['compare', small, `${small},cores=2`], /"cores=2" of the cell .* is not understood/],
    [['aa', small, '--repeats', '9'], /--repeats is a whole number from 10 to 20, not 9/],
    [['aa', small, '--repeats', '20'], /20 repeats of 5 \+ 5 runs are 200 runs; at most 100/],
  ];
  for (const [args, sentence] of refused) {
    const { code, output } = await agent(...args, '--data', data);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }
});

test('an enrolled agent gives the hub both sides with their order, and a job is not begun twice', async () => {
  const hub = new FakeHub();
  const address = await hub.listen();
  process.env.INFEROMETER_CODE = hub.code;
  const own = join(bench.folder, 'enrolled');
  await agent('enroll', '--hub', address, '--data', own);
  const compared = await agent('compare', small, large, '--data', own);
  expect(compared.code, compared.output).toBe(0);
  const parts = hub.claimRequests.flatMap(({ comparison }) => comparison ?? []);
  expect(parts.map(({ side }) => side)).toEqual(['a', 'b']);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(1);
  expect(hub.complete).toBe(true);
  expect(hub.stored).toHaveLength(11);
  await hub.close();
});

test('a job file brings its noise and comparisons, for `run` and for `compare --job`', async () => {
  const cell = (model: string) => ({ model, runtime: 'onnxruntime-node', precision: 'fp32' });
  const job = join(bench.folder, 'compare.json');
  const comparisons = [{ a: cell('glyphs-s'), b: cell('mobilenet-v2'), runsPerSide: 4 }];
  const noise = [{ cell: cell('glyphs-s'), repeats: 2, runsPerSide: 4 }];
  writeFileSync(
    job,
    JSON.stringify({ version: 1, name: 'Compare', profile: 'standard', comparisons, noise }),
  );
  const ran = await agent('run', '--job', job, '--data', data);
  expect(ran.code, ran.output).toBe(0);
  expect(ran.output).toMatch(
    /95th percentile of 2 repeats[\s\S]*B is 1\.(49|5)[0-9]*x slower than A/,
  );
  const compared = await agent('compare', '--job', job, '--data', data);
  expect(compared.output).toMatch(/B is 1\.(49|5)[0-9]*x slower than A/);
});
