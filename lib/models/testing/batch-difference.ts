import { fileURLToPath } from 'node:url';
import { buildArtifact } from '../build-artifact.ts';
import { IntegerRandom } from '../dataset/integer-random.ts';
import type { ModelSlug } from '../model-slug.ts';
import { readWeights } from '../read-weights.ts';
import type { BuiltinFormat, BuiltinPrecision } from '../support.ts';
import { runTflite } from './litert.ts';
import { runOnnx, runOnnxWeb } from './onnx.ts';
import { runTfjs } from './tfjs.ts';

const folder = fileURLToPath(new URL('../weights', import.meta.url));

const runtimes = {
  'onnxruntime-node': { format: 'onnx', run: runOnnx },
  'onnxruntime-web': { format: 'onnx', run: runOnnxWeb },
  litertjs: { format: 'tflite', run: runTflite },
  tfjs: {
    format: 'tfjs',
    run: async (...args: Parameters<typeof runTfjs>) => (await runTfjs(...args)).logits,
  },
} as const satisfies Record<string, { format: BuiltinFormat; run: unknown }>;

function noise(images: number, size: number): Float32Array {
  const random = new IntegerRandom(images, size, 7);
  return Float32Array.from(
    { length: images * size * size * 3 },
    () => (random.below(256) - 128) / 64,
  );
}

/**
 * Largest difference between the outputs of four images at once and of each alone, as a share of
 * the largest output; infinite when the lengths do not fit. For tests.
 */
export async function batchDifference(
  runtime: keyof typeof runtimes,
  slug: ModelSlug,
  precision: BuiltinPrecision,
  inputSize: number,
): Promise<number> {
  const { format, run } = runtimes[runtime];
  const weights = readWeights(folder, slug);
  const build = (batch: number) =>
    buildArtifact(slug, format, precision, weights, { batch, inputSize });
  const [one, four] = [build(1), build(4)];
  const images = noise(4, inputSize);
  const together = (await run(four.bytes, images, [...four.inputShape])).slice();
  const [size, outputs] = [images.length / 4, together.length / 4];
  let difference = 0;
  for (let k = 0; k < 4; k++) {
    const image = images.slice(k * size, (k + 1) * size);
    const alone = await run(one.bytes, image, [...one.inputShape]);
    if (alone.length !== outputs) return Number.POSITIVE_INFINITY;
    for (const [at, value] of alone.entries()) {
      difference = Math.max(difference, Math.abs((together[k * outputs + at] ?? 0) - value));
    }
  }
  return difference / together.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
