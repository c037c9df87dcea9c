import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preprocess } from '../dataset/preprocess.ts';
import { imageBytes, renderImage } from '../dataset/render-image.ts';
import { decodeWeights } from '../decode-weights.ts';
import { glyphsSmall } from '../graphs/glyphs.ts';
import { referenceForward } from '../reference-forward.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { everyClassifierLayer, everyInput } from '../testing/every-layer.ts';
import { runOnnx } from '../testing/onnx.ts';
import { writeOnnx } from './write-onnx.ts';

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, 3);
}

test('every layer kind, odd sizes included, gives the reference logits', async () => {
  const graph = everyClassifierLayer();
  const weights = syntheticWeights(graph, 5);
  const { planes: input } = everyInput(graph);
  const actual = await runOnnx(writeOnnx(graph, weights), input, [1, 2, 10, 7]);
  expectClose(actual, referenceForward(graph, weights, input));
});

test('a free batch dimension gives each image its own logits', async () => {
  const graph = everyClassifierLayer();
  const weights = syntheticWeights(graph, 5);
  const input = Float32Array.from({ length: 280 }, (_, k) => ((k * 37) % 64) / 16 - 2);
  const actual = await runOnnx(writeOnnx(graph, weights, { batch: 'N' }), input, [2, 2, 10, 7]);
  expectClose(actual.slice(5), referenceForward(graph, weights, input.slice(140)));
});

test('glyphs-s gives the reference logits on a held-out image', async () => {
  const graph = glyphsSmall();
  const file = readFileSync(new URL('../weights/s.bin', import.meta.url));
  const weights = decodeWeights(graph, file);
  const input = new Float32Array(imageBytes);
  preprocess(renderImage('heldout', 0).pixels, 'NCHW', input);
  const actual = await runOnnx(writeOnnx(graph, weights), input, [1, 3, 64, 64]);
  expectClose(actual, referenceForward(graph, weights, input));
});
