import { expect, test } from 'vitest';
import { referenceForward } from '../reference-forward.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { everyClassifierLayer, everyInput } from '../testing/every-layer.ts';
import { runTflite } from '../testing/litert.ts';
import { writeTflite } from './write-tflite.ts';

const graph = everyClassifierLayer();
const weights = syntheticWeights(graph, 5);

test('every layer kind, odd sizes included, gives the reference logits', async () => {
  const { planes, interleaved } = everyInput(graph);
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
