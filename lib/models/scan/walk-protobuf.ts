import type { PagedBytes } from './paged-bytes.ts';
import { refuse } from './scan-refusal.ts';

/** One field of an encoded message: where its content stands in the file, or its number. */
export interface WireField {
  number: number;
  /** 0 number, 1 eight bytes, 2 bytes, 5 four bytes. */
  wire: number;
  /** Of wire type 0; exact up to 2^53. */
  value: number;
  start: number;
  end: number;
}

/**
 * The fields between two places of a file, in order; nothing is copied. The reading side of
 * lib/models/onnx/protobuf.ts for files that may be larger than memory and may lie.
 *
 * @throws ScanRefusal where the bytes are no protobuf message
 */
export function* walkProtobuf(file: PagedBytes, from: number, to: number): Generator<WireField> {
  let at = from;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      if (at >= to) refuse('It is not an ONNX file: a number in it is cut off.');
      const byte = file.u8(at++);
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    return refuse('It is not an ONNX file: a number in it has more than ten bytes.');
  };
  while (at < to) {
    file.spend();
    const key = varint();
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (number === 0) refuse('It is not an ONNX file: there is no field 0.');
    if (wire === 0) {
      yield { number, wire, value: varint(), start: at, end: at };
      continue;
    }
    const length = wire === 2 ? varint() : wire === 1 ? 8 : 4;
    if (wire !== 1 && wire !== 2 && wire !== 5) {
      refuse(`It is not an ONNX file: there is no wire type ${wire}.`);
    }
    const start = at;
    if (length > to - start) refuse('It is not a whole ONNX file: a part is longer than the rest.');
    at = start + length;
    yield { number, wire, value: 0, start, end: at };
  }
}
