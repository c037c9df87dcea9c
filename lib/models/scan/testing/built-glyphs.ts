import { fileURLToPath } from 'node:url';
import { buildArtifact } from '../../build-artifact.ts';
import { readWeights } from '../../read-weights.ts';

const folder = fileURLToPath(new URL('../../weights', import.meta.url));

/** A file of the smallest built-in model. */
export function builtGlyphs(format: 'onnx' | 'tflite', precision: 'fp32' | 'int8'): Uint8Array {
  return buildArtifact('glyphs-s', format, precision, readWeights(folder, 'glyphs-s')).bytes;
}
