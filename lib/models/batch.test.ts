import { expect, test } from 'vitest';
import type { ModelSlug } from './model-slug.ts';
import { supportOf } from './support.ts';
import { batchDifference } from './testing/batch-difference.ts';
import type { Variant } from './variant.ts';

test.each([
  ['onnxruntime-node', 'glyphs-s', 'fp32', 64],
  ['onnxruntime-node', 'glyphs-m', 'int8', 64],
  ['onnxruntime-web', 'mobilenet-v2', 'fp32', 128],
  ['litertjs', 'glyphs-m', 'int8', 64],
  ['litertjs', 'mobilenet-v2', 'fp32', 160],
  ['tfjs', 'mobilenet-v2', 'fp32', 128],
] as const)(
  '%s: %s %s at %i: four images at once give what one after another does',
  async (runtime, slug, precision, size) => {
    expect(await batchDifference(runtime, slug, precision, size)).toBeLessThan(1e-4);
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
