import type { ModelValue } from '../../contract/model-facts.ts';
import type { FlatTable } from './flat-file.ts';
import { refuse } from './scan-refusal.ts';
import { type TfliteType, tfliteType } from './tflite-type.ts';

const mostDimensions = 16;
const mostElements = 2 ** 40;
// Slots of Tensor in the schema.
const slot = {
  shape: 0,
  type: 1,
  buffer: 2,
  name: 3,
  sparsity: 6,
  signature: 7,
  externalBuffer: 10,
} as const;

/** A tensor of a TFLite file, without its values. */
export interface TfliteTensor {
  type: TfliteType;
  elements: number;
  /** Bytes of its constant; 0 for what is computed. */
  bytes: number;
}

/**
 * Looks at a tensor.
 *
 * @param bufferBytes bytes of the file's buffers, by their number
 * @throws ScanRefusal when its constant is shorter than its shape, or is in another file
 */
export function tfliteTensor(table: FlatTable, bufferBytes: readonly number[]): TfliteTensor {
  if (table.u32(slot.externalBuffer) !== 0) {
    refuse('It keeps weights in other files: save it as one file.');
  }
  const type = tfliteType(table.i8(slot.type));
  const buffer = table.u32(slot.buffer);
  const bytes = bufferBytes[buffer];
  if (bytes === undefined)
    return refuse(`A tensor in it reads buffer ${buffer}, which is not there.`);
  let elements = 1;
  for (const size of table.integers(slot.shape, mostDimensions)) {
    if (size < 0) refuse('A shape in it has a negative size.');
    elements *= size;
    if (elements > mostElements) refuse('A shape in it has more elements than any model.');
  }
  const needed = Math.ceil((elements * type.bits) / 8);
  if (bytes > 0 && bytes < needed && !table.has(slot.sparsity)) {
    refuse(`A constant has ${bytes} bytes where its shape needs ${needed}.`);
  }
  return { type, elements, bytes };
}

/** An input or output: sizes that the signature leaves open are null. */
export function tfliteValue(table: FlatTable): ModelValue {
  const name = table.text(slot.name);
  if (name === '') refuse('An input or output of it has no name.');
  const shape = table.integers(slot.shape, mostDimensions);
  const signature = table.integers(slot.signature, mostDimensions);
  return {
    name,
    type: tfliteType(table.i8(slot.type)).name,
    shape: shape.map((size, at) => (size < 1 || (signature[at] ?? size) < 0 ? null : size)),
  };
}
