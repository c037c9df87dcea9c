import type { ModelSlug } from './model-slug.ts';

/** File formats the writers know. */
export const artifactFormats = ['onnx', 'tflite', 'tfjs'] as const;
export type BuiltinFormat = (typeof artifactFormats)[number];

/** Precisions the writers know. */
export const artifactPrecisions = ['fp32', 'int8'] as const;
export type BuiltinPrecision = (typeof artifactPrecisions)[number];

/** Whether an artifact can be built; otherwise why not, in words a person can be shown. */
export type Support = { supported: true } | { supported: false; reason: string };

/** Says whether `buildArtifact` can make this file. */
export function supportOf(
  slug: ModelSlug,
  format: BuiltinFormat,
  precision: BuiltinPrecision,
): Support {
  if (precision === 'int8' && format === 'tfjs') {
    const reason = `TensorFlow.js has no int8 kernels: ${slug} is int8 as onnx and tflite only.`;
    return { supported: false, reason };
  }
  return { supported: true };
}
