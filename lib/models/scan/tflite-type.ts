import type { Precision } from '../../contract/vocabulary.ts';

/** An element type of a TFLite tensor: its name, bits of one, and what weights of it are. */
export interface TfliteType {
  name: string;
  bits: number;
  precision: Precision | null;
}

// TensorType of tensorflow/compiler/mlir/lite/schema/schema.fbs, in the order of its numbers.
const types: readonly TfliteType[] = [
  { name: 'float32', bits: 32, precision: 'fp32' },
  { name: 'float16', bits: 16, precision: 'fp16' },
  { name: 'int32', bits: 32, precision: null },
  { name: 'uint8', bits: 8, precision: 'int8' },
  { name: 'int64', bits: 64, precision: null },
  { name: 'string', bits: 0, precision: null },
  { name: 'bool', bits: 8, precision: null },
  { name: 'int16', bits: 16, precision: 'int16' },
  { name: 'complex64', bits: 64, precision: null },
  { name: 'int8', bits: 8, precision: 'int8' },
  { name: 'float64', bits: 64, precision: null },
  { name: 'complex128', bits: 128, precision: null },
  { name: 'uint64', bits: 64, precision: null },
  { name: 'resource', bits: 0, precision: null },
  { name: 'variant', bits: 0, precision: null },
  { name: 'uint32', bits: 32, precision: null },
  { name: 'uint16', bits: 16, precision: 'int16' },
  { name: 'int4', bits: 4, precision: 'int4' },
  { name: 'bfloat16', bits: 16, precision: 'bf16' },
];

/** The type of a number; what newer schemas add is `other`, of which nothing is known. */
export function tfliteType(number: number): TfliteType {
  return types[number] ?? { name: 'other', bits: 0, precision: null };
}
