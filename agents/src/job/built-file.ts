import * as z from 'zod';
import { ArtifactFormat, Precision } from '../../../lib/contract/vocabulary.ts';

/** A file of a built-in model on this device, with what is needed to run and to name it. */
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

/** Which file of a built-in model is asked for, and where it is to be kept. */
export const BuildOrder = z.object({
  model: z.string(),
  format: z.enum(['onnx', 'tflite', 'tfjs']),
  precision: z.enum(['fp32', 'int8']),
  weightsFolder: z.string(),
  cacheFolder: z.string(),
});
export type BuildOrder = z.infer<typeof BuildOrder>;
