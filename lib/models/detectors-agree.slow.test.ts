import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { IntegerRandom } from './dataset/integer-random.ts';
import { readWeights } from './read-weights.ts';
import { runTflite } from './testing/litert.ts';
import { runOnnx, runOnnxWeb } from './testing/onnx.ts';
import { runTfjs } from './testing/tfjs.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

test.each([['yolov3-tiny', 224]] as const)(
  '%s at %i: one image, four runtimes, the same rows',
  async (slug, inputSize) => {
    const weights = readWeights(folder, slug);
    const build = (format: 'onnx' | 'tflite' | 'tfjs') =>
      buildArtifact(slug, format, 'fp32', weights, { inputSize });
    const area = inputSize * inputSize;
    const random = new IntegerRandom(3, 1, 4);
    const interleaved = Float32Array.from({ length: area * 3 }, () => random.below(256) / 64 - 2);
    const planes = interleaved.map((_, k) => interleaved[(k % area) * 3 + Math.floor(k / area)]!);

    const onnx = build('onnx');
    expect(onnx.outputName).toBe('predictions');
    const expected = await runOnnx(onnx.bytes, planes, [...onnx.inputShape]);
    const most = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const expectClose = (actual: Float32Array) => {
      expect(actual.length).toBe(expected.length);
      const differences = actual.map((value, k) => Math.abs(value - expected[k]!));
      expect(differences.reduce((a, b) => Math.max(a, b)) / most).toBeLessThan(1e-4);
    };
    expectClose(await runOnnxWeb(onnx.bytes, planes, [...onnx.inputShape]));
    const tflite = build('tflite');
    expectClose(await runTflite(tflite.bytes, interleaved, [...tflite.inputShape]));
    const tfjs = build('tfjs');
    const { logits, leaked } = await runTfjs(tfjs.bytes, interleaved, [...tfjs.inputShape]);
    expectClose(logits);
    expect(leaked).toBe(0);
  },
  60_000,
);
