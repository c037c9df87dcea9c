/** Encoded protobuf fields, kept in pieces so that large tensors are copied once, at the end. */
export interface Encoded {
  pieces: Uint8Array[];
  length: number;
}

const text = new TextEncoder();

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
  return bytes;
}

function one(bytes: Uint8Array): Encoded {
  return { pieces: [bytes], length: bytes.length };
}

/** Fields one after another. */
export function message(...fields: Encoded[]): Encoded {
  return {
    pieces: fields.flatMap(({ pieces }) => pieces),
    length: fields.reduce((sum, { length }) => sum + length, 0),
  };
}

/** A non-negative integer field (wire type 0). */
export function intField(field: number, value: number): Encoded {
  return one(Uint8Array.from([...varint(field * 8), ...varint(value)]));
}

/** A float field (wire type 5). */
export function floatField(field: number, value: number): Encoded {
  const bytes = new Uint8Array(5);
  bytes[0] = field * 8 + 5;
  new DataView(bytes.buffer).setFloat32(1, value, true);
  return one(bytes);
}

/** A bytes field (wire type 2); the bytes are not copied. */
export function bytesField(field: number, bytes: Uint8Array): Encoded {
  return messageField(field, one(bytes));
}

/** A UTF-8 string field. */
export function stringField(field: number, value: string): Encoded {
  return bytesField(field, text.encode(value));
}

/** An embedded message field. */
export function messageField(field: number, inner: Encoded): Encoded {
  const head = one(Uint8Array.from([...varint(field * 8 + 2), ...varint(inner.length)]));
  return message(head, inner);
}

/** Joins the pieces into one array. */
export function toBytes(encoded: Encoded): Uint8Array {
  const bytes = new Uint8Array(encoded.length);
  let at = 0;
  for (const piece of encoded.pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
