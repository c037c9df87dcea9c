import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { preprocess } from './dataset/preprocess.ts';
import { imageBytes, renderImage } from './dataset/render-image.ts';
import { readWeights } from './read-weights.ts';
import { runTflite } from './testing/litert.ts';
import { runOnnx, runOnnxWeb } from './testing/onnx.ts';
import { runTfjs } from './testing/tfjs.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

function expectClose(actual: Float32Array, expected: Float32Array): void {
  expect(actual.length).toBe(48);
  for (const [k, value] of expected.entries()) expect(actual[k]).toBeCloseTo(value, 3);
}

test.each(['glyphs-s', 'glyphs-m'] as const)(
  '%s: one image, four runtimes',
  async (slug) => {
    const weights = readWeights(folder, slug);
    const build = (format: 'onnx' | 'tflite' | 'tfjs') =>
      buildArtifact(slug, format, 'fp32', weights);
    const { pixels } = renderImage('heldout', 7);
    const planes = new Float32Array(imageBytes);
    const interleaved = new Float32Array(imageBytes);
    preprocess(pixels, 'NCHW', planes);
    preprocess(pixels, 'NHWC', interleaved);

    const onnx = build('onnx');
    const expected = await runOnnx(onnx.bytes, planes, [...onnx.inputShape]);
    expectClose(await runOnnxWeb(onnx.bytes, planes, [...onnx.inputShape]), expected);
    const tflite = build('tflite');
    expectClose(await runTflite(tflite.bytes, interleaved, [...tflite.inputShape]), expected);
    const tfjs = build('tfjs');
    const { logits, leaked } = await runTfjs(tfjs.bytes, interleaved, [...tfjs.inputShape]);
    expectClose(logits, expected);
    expect(leaked).toBe(0);
  },
  60_000,
);
