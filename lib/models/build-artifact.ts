import { dataSetOf } from './data-set-of.ts';
import type { Layout } from './dataset/preprocess.ts';
import type { Graph, Weights } from './graph.ts';
import { graphOf } from './graphs/graph-of.ts';
import type { ModelSlug } from './model-slug.ts';
import { modelWeights } from './model-weights.ts';
import { writeOnnx } from './onnx/write-onnx.ts';
import { writeOnnxInt8 } from './onnx/write-onnx-int8.ts';
import { rangesOf } from './ranges-of.ts';
import { sha256 } from './sha256.ts';
import { outputName } from './shapes.ts';
import { type BuiltinFormat, type BuiltinPrecision, supportOf } from './support.ts';
import { writeTfjs } from './tfjs/write-tfjs.ts';
import { writeTflite } from './tflite/write-tflite.ts';
import { writeTfliteInt8 } from './tflite/write-tflite-int8.ts';
import type { Variant } from './variant.ts';

/** One file of a built-in model, with what a runtime needs to feed it. */
export interface Artifact {
  slug: ModelSlug;
  format: BuiltinFormat;
  precision: BuiltinPrecision;
  bytes: Uint8Array;
  /** Lower-case hex sha256 of `bytes`: equal on every Node version and architecture. */
  sha256: string;
  inputName: string;
  /** `logits` of a classifier, `predictions` of a detector. */
  outputName: string;
  /** With the batch dimension first; axes in the order `layout` says. Values are float32. */
  inputShape: readonly number[];
  layout: Layout;
  /** Recipe that fills the input from a data set image; null for speed-only models. */
  preprocessingId: string | null;
}

const writers = {
  onnx: { fp32: writeOnnx, int8: writeOnnxInt8 },
  tflite: { fp32: writeTflite, int8: writeTfliteInt8 },
} as const;

function write(
  slug: ModelSlug,
  format: BuiltinFormat,
  precision: BuiltinPrecision,
  graph: Graph,
  weights: Weights,
  batch: number,
): Uint8Array {
  if (format === 'tfjs') return writeTfjs(graph, weights, { batch });
  const { fp32, int8 } = writers[format];
  return precision === 'int8'
    ? int8(graph, weights, rangesOf(slug), { batch })
    : fp32(graph, weights, { batch });
}

/**
 * Builds one file of a built-in model. `weights` is what `readWeights` returns: the weight file of a
 * trained model, null for a synthetic one. Without a variant the file takes one image of the usual
 * size. Throws with the reason where `supportOf` says no, and
 * when the weight file is missing or of another length.
 */
export function buildArtifact(
  slug: ModelSlug,
  format: BuiltinFormat,
  precision: BuiltinPrecision,
  weights: Uint8Array | null,
  variant: Variant = {},
): Artifact {
  const support = supportOf(slug, format, precision, variant);
  if (!support.supported) throw new Error(support.reason);
  const { batch = 1, inputSize } = variant;
  const graph = graphOf(slug, inputSize);
  const bytes = write(slug, format, precision, graph, modelWeights(slug, weights), batch);
  const { channels, height, width } = graph.input;
  const layout = format === 'onnx' ? 'NCHW' : 'NHWC';
  return {
    slug,
    format,
    precision,
    bytes,
    sha256: sha256(bytes),
    inputName: 'input',
    outputName: outputName(graph),
    inputShape:
      layout === 'NCHW' ? [batch, channels, height, width] : [batch, height, width, channels],
    layout,
    preprocessingId: dataSetOf(slug)?.preprocessingId ?? null,
  };
}
