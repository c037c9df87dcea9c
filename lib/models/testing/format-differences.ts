import { fileURLToPath } from 'node:url';
import { buildArtifact } from '../build-artifact.ts';
import { IntegerRandom } from '../dataset/integer-random.ts';
import type { ModelSlug } from '../model-slug.ts';
import { readWeights } from '../read-weights.ts';
import type { BuiltinFormat } from '../support.ts';
import { runTflite } from './litert.ts';
import { runOnnx, runOnnxWeb } from './onnx.ts';
import { runTfjs } from './tfjs.ts';

const folder = fileURLToPath(new URL('../weights', import.meta.url));

function noise(inputSize: number) {
  const area = inputSize * inputSize;
  const random = new IntegerRandom(3, 1, 4);
  const interleaved = Float32Array.from({ length: area * 3 }, () => random.below(256) / 64 - 2);
  const planes = interleaved.map((_, k) => interleaved[(k % area) * 3 + Math.floor(k / area)] ?? 0);
  return { planes, interleaved };
}

/**
 * Largest difference between the float32 outputs of onnxruntime-node and of each other runtime on
 * one image, as a share of the largest output; infinite when lengths differ. For tests.
 */
export async function formatDifferences(slug: ModelSlug, inputSize: number) {
  const weights = readWeights(folder, slug);
  const build = (format: BuiltinFormat) => {
    const { bytes, inputShape } = buildArtifact(slug, format, 'fp32', weights, { inputSize });
    return { bytes, dims: [...inputShape] };
  };
  const { planes, interleaved } = noise(inputSize);
  const onnx = build('onnx');
  const expected = (await runOnnx(onnx.bytes, planes, onnx.dims)).slice();
  const most = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const against = (actual: Float32Array) => {
    if (actual.length !== expected.length) return Number.POSITIVE_INFINITY;
    const differences = actual.map((value, k) => Math.abs(value - (expected[k] ?? 0)));
    return differences.reduce((a, b) => Math.max(a, b), 0) / most;
  };
  const tflite = build('tflite');
  const tfjs = build('tfjs');
  const { logits, leaked } = await runTfjs(tfjs.bytes, interleaved, tfjs.dims);
  return {
    'onnxruntime-web': against(await runOnnxWeb(onnx.bytes, planes, onnx.dims)),
    litertjs: against(await runTflite(tflite.bytes, interleaved, tflite.dims)),
    tfjs: against(logits),
    leakedTensors: leaked,
  };
}
