import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArtifact } from './build-artifact.ts';
import { IntegerRandom } from './dataset/integer-random.ts';
import type { ModelSlug } from './model-slug.ts';
import { readWeights } from './read-weights.ts';
import { type BuiltinFormat, type BuiltinPrecision, supportOf } from './support.ts';
import { runTflite } from './testing/litert.ts';
import { runOnnx, runOnnxWeb } from './testing/onnx.ts';
import { runTfjs } from './testing/tfjs.ts';
import type { Variant } from './variant.ts';

const folder = fileURLToPath(new URL('./weights', import.meta.url));

const runtimes = {
  'onnxruntime-node': { format: 'onnx', run: runOnnx },
  'onnxruntime-web': { format: 'onnx', run: runOnnxWeb },
  litertjs: { format: 'tflite', run: runTflite },
  tfjs: {
    format: 'tfjs',
    run: async (...args: Parameters<typeof runTfjs>) => (await runTfjs(...args)).logits,
  },
} as const satisfies Record<string, { format: BuiltinFormat; run: unknown }>;

async function logitsOf(
  runtime: keyof typeof runtimes,
  slug: ModelSlug,
  precision: BuiltinPrecision,
  variant: Variant,
  input: Float32Array,
): Promise<Float32Array> {
  const { format, run } = runtimes[runtime];
  const artifact = buildArtifact(slug, format, precision, readWeights(folder, slug), variant);
  return run(artifact.bytes, input, [...artifact.inputShape]);
}

function noise(images: number, size: number): Float32Array {
  const random = new IntegerRandom(images, size, 7);
  return Float32Array.from(
    { length: images * size * size * 3 },
    () => (random.below(256) - 128) / 64,
  );
}

test.each([
  ['onnxruntime-node', 'glyphs-s', 'fp32', 64],
  ['onnxruntime-node', 'glyphs-m', 'int8', 64],
  ['onnxruntime-node', 'mobilenet-v2', 'int8', 128],
  ['onnxruntime-node', 'resnet-50', 'fp32', 128],
  ['onnxruntime-web', 'glyphs-m', 'fp32', 64],
  ['onnxruntime-web', 'mobilenet-v2', 'fp32', 160],
  ['litertjs', 'glyphs-s', 'fp32', 64],
  ['litertjs', 'glyphs-m', 'int8', 64],
  ['litertjs', 'mobilenet-v2', 'fp32', 160],
  ['tfjs', 'glyphs-m', 'fp32', 64],
  ['tfjs', 'mobilenet-v2', 'fp32', 128],
] as const)(
  '%s: %s %s at %i: four images at once give what one after another does',
  async (runtime, slug, precision, inputSize) => {
    const images = noise(4, inputSize);
    const run = (input: Float32Array, batch: number) =>
      logitsOf(runtime, slug, precision, { batch, inputSize }, input);
    const together = await run(images, 4);
    const size = images.length / 4;
    const classes = together.length / 4;
    for (let k = 0; k < 4; k++) {
      const alone = await run(images.slice(k * size, (k + 1) * size), 1);
      expect(alone.length).toBe(classes);
      const most = alone.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
      for (const [at, value] of alone.entries()) {
        expect(Math.abs((together[k * classes + at] ?? 0) - value)).toBeLessThan(most * 1e-4);
      }
    }
  },
  120_000,
);

test('a batch or an input size that no file can have is refused with the limits', () => {
  const refused = (slug: ModelSlug, variant: Variant) => {
    const support = supportOf(slug, 'onnx', 'fp32', variant);
    return support.supported ? null : support.reason;
  };
  expect(refused('glyphs-s', { batch: 0 })).toContain('1 to 64');
  expect(refused('glyphs-s', { batch: 1.5 })).toContain('1 to 64');
  expect(refused('glyphs-s', { batch: 65 })).toContain('1 to 64');
  expect(refused('glyphs-s', { inputSize: 96 })).toContain('64 only');
  expect(refused('resnet-50', { inputSize: 100 })).toContain('224, 128');
  expect(refused('resnet-50', { batch: 64, inputSize: 320 })).toBeNull();
});
