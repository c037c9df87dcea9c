import type { ModelValue } from '../../contract/model-facts.ts';
import { elementName } from './onnx-tensor.ts';
import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';
import { type WireField, walkProtobuf } from './walk-protobuf.ts';

/** A place between two offsets of a file. */
type Span = Pick<WireField, 'start' | 'end'>;

const mostDimensions = 16;

/** ValueInfoProto { name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 } } } }. */
export function onnxValue(file: PagedBytes, info: Span): ModelValue {
  let name = '';
  let tensor: Span | null = null;
  for (const part of walkProtobuf(file, info.start, info.end)) {
    if (part.wire !== 2) continue;
    if (part.number === 1) name = file.text(part.start, part.end - part.start);
    if (part.number === 2) tensor = inside(file, part, 1);
  }
  if (name === '') refuse('An input or output of it has no name.');
  if (!tensor) return { name, type: 'other', shape: [] };
  let type = 0;
  let shape: (number | null)[] = [];
  for (const part of walkProtobuf(file, tensor.start, tensor.end)) {
    if (part.number === 1 && part.wire === 0) type = part.value;
    if (part.number === 2 && part.wire === 2) shape = shapeOf(file, part);
  }
  return { name, type: elementName(type), shape };
}

/** The last message of a field inside another. */
function inside(file: PagedBytes, outer: Span, number: number): Span | null {
  let found: Span | null = null;
  for (const part of walkProtobuf(file, outer.start, outer.end)) {
    if (part.number === number && part.wire === 2) found = { start: part.start, end: part.end };
  }
  return found;
}

function shapeOf(file: PagedBytes, outer: Span): (number | null)[] {
  const shape: (number | null)[] = [];
  for (const part of walkProtobuf(file, outer.start, outer.end)) {
    if (part.number !== 1 || part.wire !== 2) continue;
    if (shape.length === mostDimensions) refuse('A shape in it has more than 16 dimensions.');
    let size: number | null = null;
    for (const dim of walkProtobuf(file, part.start, part.end)) {
      if (dim.number === 1 && dim.wire === 0) size = isSize(dim.value) ? dim.value : null;
    }
    shape.push(size);
  }
  return shape;
}

/** Some writers say 0 or -1 for a size that is left open. */
function isSize(value: number): boolean {
  return value >= 1 && value <= 2 ** 32;
}
