import * as z from 'zod';
import { ArtifactFormat, Precision } from '../../../lib/contract/vocabulary.ts';

/** A file of a model on this device, with what is needed to run and to name it. */
export const BuiltFile = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  format: ArtifactFormat,
  precision: Precision,
  inputName: z.string(),
  outputName: z.string(),
  inputShape: z.array(z.number()),
  layout: z.enum(['NCHW', 'NHWC']),
});
export type BuiltFile = z.infer<typeof BuiltFile>;

/** Which file of a built-in model is asked for. */
export const BuildChoice = z.object({
  model: z.string(),
  format: z.enum(['onnx', 'tflite', 'tfjs']),
  precision: z.enum(['fp32', 'int8']),
  /** Images an inference. */
  batch: z.number().default(1),
  /** Edge of the input in pixels; left out for the model's usual one. */
  inputSize: z.number().optional(),
});
export type BuildChoice = z.infer<typeof BuildChoice>;

/** A choice, and where the file is to be kept. */
export const BuildOrder = z.object({
  ...BuildChoice.shape,
  weightsFolder: z.string(),
  cacheFolder: z.string(),
});
export type BuildOrder = z.infer<typeof BuildOrder>;
