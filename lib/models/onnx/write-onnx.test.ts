import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preprocess } from '../dataset/preprocess.ts';
import { imageBytes, renderImage } from '../dataset/render-image.ts';
import { decodeWeights } from '../decode-weights.ts';
import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';
import { glyphsSmall } from '../graphs/glyphs.ts';
import { referenceForward } from '../reference-forward.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { runOnnx } from '../testing/onnx.ts';
import { writeOnnx } from './write-onnx.ts';

function everyLayer(): Graph {
  const build = new GraphBuilder('every-layer', { channels: 2, height: 10, width: 7 });
  build.conv('a', 4, 5, { stride: 2, activation: 'relu6' });
  build.maxPool('b', 3, 2);
  const shortcut = build.conv('c', 6, 1, { activation: 'none' });
  build.depthwise('d', { activation: 'relu' });
  build.add('e', shortcut, 'relu');
  return build.classify(5);
}

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(expected.length);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, 3);
}

test('every layer kind, odd sizes included, gives the reference logits', async () => {
  const graph = everyLayer();
  const weights = syntheticWeights(graph, 5);
  const input = Float32Array.from({ length: 140 }, (_, k) => ((k * 37) % 64) / 16 - 2);
  const actual = await runOnnx(writeOnnx(graph, weights), input, [1, 2, 10, 7]);
  expectClose(actual, referenceForward(graph, weights, input));
});

test('a free batch dimension gives each image its own logits', async () => {
  const graph = everyLayer();
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
