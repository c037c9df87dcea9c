import { inputSizesOf } from './input-sizes.ts';
import type { ModelSlug } from './model-slug.ts';
import { largestBatch, type Variant } from './variant.ts';

/** File formats the writers know. */
export const artifactFormats = ['onnx', 'tflite', 'tfjs'] as const;
export type BuiltinFormat = (typeof artifactFormats)[number];

/** Precisions the writers know. */
export const artifactPrecisions = ['fp32', 'int8'] as const;
export type BuiltinPrecision = (typeof artifactPrecisions)[number];

/** Whether an artifact can be built; otherwise why not, in words a person can be shown. */
export type Support = { supported: true } | { supported: false; reason: string };

function refusedVariant(slug: ModelSlug, { batch = 1, inputSize }: Variant): string | null {
  if (!Number.isInteger(batch) || batch < 1 || batch > largestBatch) {
    return `The batch of ${slug} is a whole number of 1 to ${largestBatch}, not ${batch}.`;
  }
  const sizes = inputSizesOf(slug);
  if (inputSize === undefined || sizes.includes(inputSize)) return null;
  const known = sizes.length === 1 ? `${sizes[0]} only` : `one of ${sizes.join(', ')}`;
  return `The input size of ${slug} is ${known}, not ${inputSize}.`;
}

/** Says whether `buildArtifact` can make this file. */
export function supportOf(
  slug: ModelSlug,
  format: BuiltinFormat,
  precision: BuiltinPrecision,
  variant: Variant = {},
): Support {
  const refusal = refusedVariant(slug, variant);
  if (refusal !== null) return { supported: false, reason: refusal };
  if (precision === 'int8' && format === 'tfjs') {
    const reason = `TensorFlow.js has no int8 kernels: ${slug} is int8 as onnx and tflite only.`;
    return { supported: false, reason };
  }
  return { supported: true };
}
