import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import { littlesLaw } from '../../../lib/stats/littles-law.ts';
import { needsRemeasure } from './perform-run.ts';
import { RunBench, shortLimits } from './testing/run-bench.ts';

let bench: RunBench;
beforeAll(async () => {
  bench = await RunBench.open(120_000);
});
afterAll(() => bench.close());

const codes = (report: { remarks: { code: string }[] }) => report.remarks.map(({ code }) => code);

test('one request at a time, through the synchronous binding', async () => {
  const file = bench.builtin('glyphs-s', 'onnx');
  const report = await bench.run(
    { file, runtime: 'onnxruntime-node', speedOnly: false },
    'latency',
  );
  expect(report.failure).toBeNull();
  expect(report.window).toMatchObject({ inFlight: 1, callPath: 'binding.run' });
  expect(report.timer?.harnessNs).toBeGreaterThan(0);
  expect(codes(report)).not.toContain('loop_overhead');
  const { infer, pre, post } = report.streams ?? {};
  expect(infer?.count).toBeGreaterThanOrEqual(shortLimits.window.minSamples);
  expect([pre?.count, post?.count]).toEqual([infer?.count, infer?.count]);
});

test.each(['onnxruntime-node', 'onnxruntime-web'])(
  'two requests in flight, each with a session of its own: %s',
  async (runtime) => {
    const file = bench.builtin('glyphs-s', 'onnx');
    const wanted = { file, runtime, speedOnly: false, concurrency: 2 };
    const report = await bench.run({ ...wanted, scenario: 'Offline' }, 'latency');
    expect(report.failure).toBeNull();
    expect(report.window?.inFlight).toBe(2);
    expect(codes(report)).toContain('under_load');
    const { window, streams } = report;
    expect(window?.items).toBe(streams?.infer.count);
    const sum = [streams?.infer, streams?.pre, streams?.post]
      .flatMap((stream) => (stream ? [...decodeSamples(stream)] : []))
      .reduce((total, ns) => total + ns, 0);
    const count = window?.items ?? 1;
    const { ratio } = littlesLaw(sum / count, (count / (window?.wallNs ?? 1)) * 1e9, 2);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.05);
  },
);

test.each([
  ['litertjs', 'tflite'],
  ['tfjs', 'tfjs'],
] as const)('loops in threads start with %s as well', async (runtime, format) => {
  const file = bench.builtin('glyphs-s', format);
  const wanted = { file, runtime, speedOnly: false, concurrency: 2 };
  const report = await bench.run({ ...wanted, scenario: 'Offline' }, 'latency');
  expect(report.failure).toBeNull();
  expect(report.window?.inFlight).toBe(2);
  expect(report.streams?.infer.count).toBeGreaterThanOrEqual(2 * shortLimits.window.minSamples);
});

test('a sustained run ends by its duration and travels as histograms', async () => {
  const file = bench.builtin('glyphs-s', 'onnx');
  const wanted = { file, runtime: 'onnxruntime-node', speedOnly: false, minutes: 0.06 };
  const report = await bench.run({ ...wanted, scenario: 'Sustained' }, 'latency');
  expect(report).toMatchObject({ status: 'ok', stoppedBy: 'duration', streams: null });
  expect(report.window?.wallNs).toBeGreaterThanOrEqual(3.6e9);
  const counts = report.longWindow?.intervals.map(({ count }) => count) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(report.longWindow?.count);
  expect(report.longWindow?.first.count).toBe(1000);
});

test('outputs of another runtime and layout are those of the reference', async () => {
  const onnx = bench.builtin('mobilenet-v2', 'onnx');
  const tflite = bench.builtin('mobilenet-v2', 'tflite');
  const reference = { runtime: 'onnxruntime-node', file: onnx };
  const report = await bench.run({ file: tflite, runtime: 'litertjs', reference }, 'parity');
  expect(report).toMatchObject({ status: 'ok', failure: null });
  expect(report.parity).toMatchObject({ inputs: 4, sameArgmax: 1, threshold: 0.99 });
  expect(report.parity?.cosineLeast).toBeGreaterThan(0.9999);
});

test('another model under the same name is rejected', async () => {
  const reference = { runtime: 'onnxruntime-web', file: bench.builtin('mobilenet-v2', 'onnx') };
  const bytes = new Uint8Array(bench.builtin('mobilenet-v2', 'onnx').bytes);
  const { readFileSync } = await import('node:fs');
  bytes.set(readFileSync(reference.file.path));
  // The weights of the last layer stand near the end of the file.
  bytes.fill(0, bytes.length - 2_000_000, bytes.length - 1_000_000);
  const file = bench.file('spoilt.onnx', bytes, reference.file.inputShape);
  const report = await bench.run({ file, runtime: 'onnxruntime-node', reference }, 'parity');
  expect(report.status).toBe('rejected');
  expect(codes(report)).toContain('outputs_mismatch');
  expect(report.parity?.cosineLeast).toBeLessThan(0.99);
});

test('without a second runtime the parity is unchecked, and says so', async () => {
  const file = bench.builtin('glyphs-s', 'onnx');
  const report = await bench.run({ file, runtime: 'onnxruntime-node' }, 'parity');
  expect(report).toMatchObject({ status: 'ok', parity: null });
  expect(codes(report)).toEqual(expect.arrayContaining(['parity_unchecked']));
});

test('a cold start has its parts, and says what was in the page cache', async () => {
  const file = bench.builtin('glyphs-s', 'onnx');
  const { startup } = await bench.run({ file, runtime: 'onnxruntime-node' }, 'cold-start');
  expect(startup.pageCache).toBe('warm');
  for (const part of [startup.spawnNs, startup.runtimeLoadNs, startup.modelLoadNs]) {
    expect(part).toBeGreaterThan(0);
  }
  expect(startup.firstInferenceNs).toBeGreaterThan(0);
});

test('memory is what the model adds to a loaded runtime', async () => {
  const file = bench.builtin('mobilenet-v2', 'onnx');
  const { memory } = await bench.run({ file, runtime: 'onnxruntime-node' }, 'memory');
  expect(memory?.peakBytes).toBeGreaterThan(memory?.baselineBytes ?? 0);
  expect((memory?.peakBytes ?? 0) - (memory?.baselineBytes ?? 0)).toBeGreaterThan(file.bytes / 2);
});

test('a re-measure names what it repeats and is never repeated itself', async () => {
  const file = bench.builtin('glyphs-s', 'onnx');
  const wanted = { file, runtime: 'onnxruntime-node', speedOnly: false };
  const report = await bench.run(wanted, 'latency', {}, { remeasures: 3 });
  expect(report.remeasures).toBe(3);
  expect(codes(report)).toContain('remeasured');
  expect(needsRemeasure(report)).toBe(false);
});
