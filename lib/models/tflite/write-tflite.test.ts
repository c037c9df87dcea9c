import { expect, test } from 'vitest';
import { GraphBuilder } from '../graph-builder.ts';
import { referenceForward } from '../reference-forward.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { runTflite } from '../testing/litert.ts';
import { writeTflite } from './write-tflite.ts';

const build = new GraphBuilder('every-layer', { channels: 2, height: 10, width: 7 });
build.conv('a', 4, 5, { stride: 2, activation: 'relu6' });
build.maxPool('b', 3, 2);
const shortcut = build.conv('c', 6, 1, { activation: 'none' });
build.depthwise('d', { activation: 'relu' });
build.add('e', shortcut, 'relu');
const graph = build.classify(5);
const weights = syntheticWeights(graph, 5);

test('every layer kind, odd sizes included, gives the reference logits', async () => {
  const planes = Float32Array.from({ length: 140 }, (_, k) => ((k * 37) % 64) / 16 - 2);
  const interleaved = planes.map((_, k) => planes[(k % 2) * 70 + (k >> 1)]!);
  const actual = await runTflite(writeTflite(graph, weights), interleaved, [1, 10, 7, 2]);
  const expected = referenceForward(graph, weights, planes);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, 4);
});

test('weights stand on 16-byte boundaries', () => {
  const file = Buffer.from(writeTflite(graph, weights));
  const kernel = weights.get('logits.kernel')!;
  expect(file.indexOf(Buffer.from(kernel.buffer)) % 16).toBe(0);
});

test('equal graphs and weights give equal bytes', () => {
  expect(writeTflite(graph, weights)).toEqual(writeTflite(graph, syntheticWeights(graph, 5)));
});
