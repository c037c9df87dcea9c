import { expect, test } from 'vitest';
import { writeOnnx } from './onnx/write-onnx.ts';
import { writeOnnxInt8 } from './onnx/write-onnx-int8.ts';
import type { Range } from './quantisation.ts';
import { referenceForward } from './reference-forward.ts';
import { syntheticWeights } from './synthetic-weights.ts';
import { everyDetectorLayer, everyInput } from './testing/every-layer.ts';
import { runTflite } from './testing/litert.ts';
import { runOnnx, runOnnxWeb } from './testing/onnx.ts';
import { runTfjs } from './testing/tfjs.ts';
import { writeTfjs } from './tfjs/write-tfjs.ts';
import { writeTflite } from './tflite/write-tflite.ts';
import { writeTfliteInt8 } from './tflite/write-tflite-int8.ts';

const graph = everyDetectorLayer();
const weights = syntheticWeights(graph, 5);
const { planes, interleaved } = everyInput(graph);
const expected = referenceForward(graph, weights, planes);

function largestDifference(actual: Float32Array): number {
  expect(actual.length).toBe(expected.length);
  return actual.reduce((most, value, k) => Math.max(most, Math.abs(value - (expected[k] ?? 0))), 0);
}

test('every layer of a detector gives the reference rows in four runtimes', async () => {
  expect(expected.length).toBe(60 * 6);
  const onnx = writeOnnx(graph, weights);
  expect(largestDifference(await runOnnx(onnx, planes, [1, 2, 12, 8]))).toBeLessThan(1e-4);
  expect(largestDifference(await runOnnxWeb(onnx, planes, [1, 2, 12, 8]))).toBeLessThan(1e-4);
  const tflite = writeTflite(graph, weights);
  expect(largestDifference(await runTflite(tflite, interleaved, [1, 12, 8, 2]))).toBeLessThan(1e-4);
  const tfjs = await runTfjs(writeTfjs(graph, weights), interleaved, [1, 12, 8, 2]);
  expect(largestDifference(tfjs.logits)).toBeLessThan(1e-4);
  expect(tfjs.leaked).toBe(0);
});

test('two images at once give the rows of the second after those of the first', async () => {
  const pair = (values: Float32Array) => Float32Array.of(...values.map((v) => -v), ...values);
  const files = [
    runOnnx(writeOnnx(graph, weights, { batch: 2 }), pair(planes), [2, 2, 12, 8]),
    runTflite(writeTflite(graph, weights, { batch: 2 }), pair(interleaved), [2, 12, 8, 2]),
    runTfjs(writeTfjs(graph, weights, { batch: 2 }), pair(interleaved), [2, 12, 8, 2]).then(
      ({ logits }) => logits,
    ),
  ];
  for (const both of await Promise.all(files)) {
    expect(both.length).toBe(expected.length * 2);
    expect(largestDifference(both.slice(expected.length))).toBeLessThan(1e-4);
  }
});

test('int8 files stay close to the reference rows', async () => {
  const named = graph.layers.map(({ name }) => [name, [-6, 6]] as const);
  const ranges: Record<string, Range> = { ...Object.fromEntries(named), input: [-2, 2] };
  const most = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const onnx = await runOnnx(writeOnnxInt8(graph, weights, ranges), planes, [1, 2, 12, 8]);
  expect(largestDifference(onnx)).toBeLessThan(most * 0.15);
  const file = writeTfliteInt8(graph, weights, ranges);
  const tflite = await runTflite(file, interleaved, [1, 12, 8, 2]);
  expect(largestDifference(tflite)).toBeLessThan(most * 0.15);
});
