import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as models from './testing/bad-models.ts';
import { fakeLibrary } from './testing/fake-library.ts';
import { RunBench } from './testing/run-bench.ts';

// Whatever a model or a runtime does, the run says why in words and the agent goes on.

let bench: RunBench;
beforeAll(async () => {
  bench = await RunBench.open(5000);
});
afterAll(() => bench.close());

const runtime = 'onnxruntime-node';
let made = 0;

function latencyOf(bytes: Uint8Array, inputShape = models.imageShape) {
  return bench.run({ file: bench.file(`${made++}.onnx`, bytes, inputShape), runtime }, 'latency');
}

function latencyWith(infer: string) {
  const folders = [fakeLibrary(join(bench.folder, `library-${made++}`), infer)];
  const file = bench.file(`${made++}.onnx`, models.good(), models.imageShape);
  return bench.run({ file, runtime }, 'latency', { folders });
}

test('a model without fault is measured', async () => {
  const report = await latencyOf(models.good());
  expect(report).toMatchObject({ status: 'ok', failure: null });
});

test.each([
  ['no model at all', () => new Uint8Array(500).fill(7), 'model-load', /protobuf/i],
  ['an unknown operator', models.unknownOperator, 'model-load', /Frobnicate/],
  ['too much memory', models.tooLarge, 'first-inference', /^there was too little memory/],
])('%s fails, and says why', async (_, bytes, phase, message) => {
  const report = await latencyOf(bytes());
  expect(report).toMatchObject({ status: 'failed', failure: { phase }, streams: null });
  expect(report.failure?.message).toMatch(message);
});

test('a dimension that nobody fixed is named', async () => {
  const report = await latencyOf(models.openShape(), [1, 3, 8]);
  expect(report).toMatchObject({ status: 'failed', failure: { phase: 'model-load' } });
  expect(report.failure?.message).toContain(
    'Dimension 3 ("width") of the input "input" is left open by the model: fix it with inputShape.',
  );
  expect(await latencyOf(models.openShape())).toMatchObject({ status: 'ok' });
});

test('outputs that are no numbers make a rejected run that keeps its samples', async () => {
  const report = await latencyOf(models.notANumber());
  expect(report).toMatchObject({ status: 'rejected', failure: { phase: 'outputs' } });
  expect(report.failure?.message).toContain('is NaN');
  expect(report.remarks.map(({ code }) => code)).toContain('not_finite');
  expect(report.streams?.infer.count).toBeGreaterThan(0);
});

test('the same output for all inputs makes a rejected run', async () => {
  const report = await latencyOf(models.alwaysTheSame());
  expect(report).toMatchObject({ status: 'rejected', failure: { phase: 'outputs' } });
  expect(report.failure?.message).toContain('8 different inputs gave the very same output');
  expect(report.remarks.map(({ code }) => code)).toContain('cached_or_stuck');
});

test.each([
  ['hangs in a loop', 'if (count === 3) { say("round and round"); for (;;); }', /no result within/],
  ['waits for ever', 'if (count === 3) await new Promise(() => undefined);', /ended|no result/],
  ['crashes', 'say("last words"); process.kill(process.pid, "SIGSEGV"); for (;;);', /SIGSEGV/],
  ['gives up', 'say("last words"); process.abort();', /SIGABRT/],
  ['is killed', 'say("last words"); process.kill(process.pid, "SIGKILL"); for (;;);', /SIGKILL/],
  ['throws', 'say("last words"); throw new Error("no such kernel");', /no such kernel/],
])('a runtime that %s takes only its own process with it', async (_, infer, message) => {
  const report = await latencyWith(infer);
  expect(report).toMatchObject({ status: 'failed', stoppedBy: 'failure', streams: null });
  expect(report.failure?.message).toMatch(message);
  const spoke = infer.includes('say(');
  if (spoke) expect(report.failure?.message).toMatch(/last words|round and round/);
  expect(await latencyOf(models.good())).toMatchObject({ status: 'ok' });
});

test('a runtime that wants more memory than it may have says so', async () => {
  const report = await latencyWith(`
    const { execFileSync } = require('node:child_process');
    const used = Number(require('node:fs').readFileSync('/proc/self/statm', 'utf8').split(' ')[0]);
    const limit = used * 4096 + 256 * 2 ** 20;
    execFileSync('prlimit', ['--pid', String(process.pid), '--as=' + limit]);
    const kept = [];
    for (;;) kept.push(new Uint8Array(16 * 2 ** 20).fill(1));
  `);
  expect(report).toMatchObject({ status: 'failed', failure: { phase: 'first-inference' } });
  expect(report.failure?.message).toMatch(/^there was too little memory/);
});
