import * as z from 'zod';
import { Count, Line } from './primitives.ts';
import { ArtifactFormat, Precision } from './vocabulary.ts';

/** An input or output as a model's file declares it; a size that the file leaves open is null. */
export const ModelValue = z.strictObject({
  name: Line,
  /** Element type, e.g. `float32`, or `other` for what is no tensor. */
  type: Line,
  shape: z.array(Count.nullable()).max(16),
});
export type ModelValue = z.infer<typeof ModelValue>;

/** What a scan found in a model's file; nothing of it comes from who uploaded it. */
export const ModelFacts = z.strictObject({
  format: ArtifactFormat,
  /** Opset of `ai.onnx`, or the schema version of a TFLite file; null where an old file names none. */
  opset: Count.nullable(),
  inputs: z.array(ModelValue).max(64),
  outputs: z.array(ModelValue).max(1000),
  /** Of most of its weights; `mixed` where no kind has half of them, null where there are none. */
  precision: Precision.nullable(),
  parameters: Count,
  operators: z.array(z.strictObject({ name: Line, count: Count })).max(1000),
  /** Operators that no standard names: a runtime may not have them. */
  unknownOperators: z.array(Line).max(1000),
});
export type ModelFacts = z.infer<typeof ModelFacts>;
