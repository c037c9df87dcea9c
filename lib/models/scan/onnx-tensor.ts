import type { Precision } from '../../contract/vocabulary.ts';
import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';
import { type WireField, walkProtobuf } from './walk-protobuf.ts';

/** An element type of TensorProto: bits of one, and what precision weights of it have. */
interface ElementType {
  name: string;
  bits: number;
  precision: Precision | null;
}

// Numbers: TensorProto.DataType of onnx/onnx.proto, ONNX 1.18.
const elementTypes = new Map<number, ElementType>([
  [1, { name: 'float32', bits: 32, precision: 'fp32' }],
  [2, { name: 'uint8', bits: 8, precision: 'int8' }],
  [3, { name: 'int8', bits: 8, precision: 'int8' }],
  [4, { name: 'uint16', bits: 16, precision: 'int16' }],
  [5, { name: 'int16', bits: 16, precision: 'int16' }],
  [6, { name: 'int32', bits: 32, precision: null }],
  [7, { name: 'int64', bits: 64, precision: null }],
  [8, { name: 'string', bits: 8, precision: null }],
  [9, { name: 'bool', bits: 8, precision: null }],
  [10, { name: 'float16', bits: 16, precision: 'fp16' }],
  [11, { name: 'float64', bits: 64, precision: null }],
  [12, { name: 'uint32', bits: 32, precision: null }],
  [13, { name: 'uint64', bits: 64, precision: null }],
  [14, { name: 'complex64', bits: 64, precision: null }],
  [15, { name: 'complex128', bits: 128, precision: null }],
  [16, { name: 'bfloat16', bits: 16, precision: 'bf16' }],
  [17, { name: 'float8e4m3fn', bits: 8, precision: 'fp8' }],
  [18, { name: 'float8e4m3fnuz', bits: 8, precision: 'fp8' }],
  [19, { name: 'float8e5m2', bits: 8, precision: 'fp8' }],
  [20, { name: 'float8e5m2fnuz', bits: 8, precision: 'fp8' }],
  [21, { name: 'uint4', bits: 4, precision: 'int4' }],
  [22, { name: 'int4', bits: 4, precision: 'int4' }],
  [23, { name: 'float4e2m1', bits: 4, precision: 'fp4' }],
]);

/** Name of an element type; `other` when the standard has none of this number. */
export function elementName(number: number): string {
  return elementTypes.get(number)?.name ?? 'other';
}

/** A constant of a model, without its values. */
export interface OnnxTensor {
  name: string;
  precision: Precision | null;
  elements: number;
}

const mostElements = 2 ** 40;
// Fields of TensorProto.
const field = {
  dims: 1,
  type: 2,
  segment: 3,
  name: 8,
  raw: 9,
  external: 13,
  location: 14,
} as const;
const typedData = new Set([4, 5, 6, 7, 10, 11]);

/**
 * Looks through a TensorProto without reading its values.
 *
 * @throws ScanRefusal when its values are in another file, however that is spelled, or are not as
 * many as its shape says
 */
export function onnxTensor(file: PagedBytes, { start, end }: WireField): OnnxTensor {
  let name = '';
  let type = 0;
  let elements = 1;
  let raw: number | null = null;
  let typed = 0;
  for (const part of walkProtobuf(file, start, end)) {
    const size = part.end - part.start;
    if (part.number === field.dims) {
      for (const dim of dimsOf(file, part)) elements = product(elements, dim);
    } else if (part.number === field.type) type = part.value;
    else if (part.number === field.name && part.wire === 2)
      name = file.text(part.start, size, 1024);
    else if (part.number === field.raw && part.wire === 2) raw = (raw ?? 0) + size;
    else if (typedData.has(part.number)) typed += Math.max(1, size);
    else if (part.number === field.segment) refuse('Its weights are split into segments.');
    else if (part.number === field.external || (part.number === field.location && !isInside(part)))
      refuse('It keeps weights in other files: save it as one file.');
  }
  const known = elementTypes.get(type);
  checkSize(name, elements, known, raw, typed);
  return { name, precision: known?.precision ?? null, elements };
}

/** Location 0 is "in this file"; anything else, also of a wrong wire type, is not. */
function isInside({ wire, value }: WireField): boolean {
  return wire === 0 && value === 0;
}

function* dimsOf(file: PagedBytes, part: WireField): Generator<number> {
  if (part.wire === 0) yield part.value;
  if (part.wire !== 2) return;
  // Packed: numbers one after another, as the values of fields are.
  let value = 0;
  let scale = 1;
  for (let at = part.start; at < part.end; at++) {
    file.spend();
    const byte = file.u8(at);
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    yield value;
    [value, scale] = [0, 1];
  }
}

function product(elements: number, dim: number): number {
  const next = elements * dim;
  return next <= mostElements ? next : refuse('A shape in it has more elements than any model.');
}

function checkSize(
  name: string,
  elements: number,
  type: ElementType | undefined,
  raw: number | null,
  typed: number,
): void {
  const label = name === '' ? 'A constant' : `The constant ${name}`;
  if (!type) refuse(`${label} has an element type that ONNX does not know.`);
  if (raw !== null) {
    const needed = Math.ceil((elements * type.bits) / 8);
    if (raw !== needed) refuse(`${label} has ${raw} bytes where its shape needs ${needed}.`);
  } else if (typed * 2 < elements) {
    // Numbers of varying length: two four-bit values share the shortest of them.
    refuse(`${label} has fewer values than its shape says.`);
  }
}
