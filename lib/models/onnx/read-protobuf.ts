/** One field of an encoded message: a number of wire type 0, or the bytes of wire type 2. */
export interface Field {
  number: number;
  value: number | null;
  bytes: Uint8Array | null;
}

const text = new TextDecoder('utf-8', { fatal: true });

/**
 * The fields of an encoded protobuf message in order, without copying; fixed-width values (wire
 * types 1 and 5) come with neither value nor bytes.
 *
 * @throws RangeError where the bytes are not a protobuf message
 */
export function* fieldsOf(message: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; shift < 70; shift += 7) {
      const byte = message[at++];
      if (byte === undefined) throw new RangeError('the file ends within a number');
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    throw new RangeError('a number has more than ten bytes');
  };
  const skip = (length: number) => {
    if (length > message.length - at) throw new RangeError('the file ends within a field');
    at += length;
  };
  while (at < message.length) {
    const key = varint();
    const number = Math.floor(key / 8);
    const wire = key % 8;
    if (number === 0) throw new RangeError('there is no field 0');
    if (wire === 0) yield { number, value: varint(), bytes: null };
    else if (wire === 2) {
      const length = varint();
      const start = at;
      skip(length);
      yield { number, value: null, bytes: message.subarray(start, at) };
    } else if (wire === 1 || wire === 5) {
      skip(wire === 1 ? 8 : 4);
      yield { number, value: null, bytes: null };
    } else throw new RangeError(`there is no wire type ${wire}`);
  }
}

/** The messages or strings of one field. */
export function bytesOf(message: Uint8Array, number: number): Uint8Array[] {
  return [...fieldsOf(message)].flatMap((field) =>
    field.number === number && field.bytes ? [field.bytes] : [],
  );
}

/** The last number of a field; null when it does not occur. */
export function numberOf(message: Uint8Array, number: number): number | null {
  const found = [...fieldsOf(message)].filter((field) => field.number === number);
  return found.at(-1)?.value ?? null;
}

/** The last text of a field; empty when it does not occur. @throws TypeError when it is not UTF-8 */
export function textOf(message: Uint8Array, number: number): string {
  const bytes = bytesOf(message, number).at(-1);
  return bytes ? text.decode(bytes) : '';
}
