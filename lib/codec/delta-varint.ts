/**
 * Samples as delta + zigzag + LEB128 varint (Protocol Buffers encoding, "signed integers"): the
 * first value, then each difference. About 2 bytes a sample (reliability.md 3.2).
 * Arithmetic stays within safe integers, without 32-bit operators.
 *
 * @throws RangeError when a value is not a non-negative safe integer below 2^52
 */
export function encodeDeltaVarint(values: ArrayLike<number>): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** 52) {
      throw new RangeError(`sample ${i} is not a non-negative integer below 2^52: ${value}`);
    }
    const delta = value - previous;
    let zigzag = delta < 0 ? -2 * delta - 1 : 2 * delta;
    while (zigzag >= 128) {
      bytes.push((zigzag % 128) + 128);
      zigzag = Math.floor(zigzag / 128);
    }
    bytes.push(zigzag);
    previous = value;
  }
  return Uint8Array.from(bytes);
}

/**
 * The inverse of encodeDeltaVarint; `count` values are expected and no byte may be left over.
 *
 * @throws RangeError when the bytes are truncated, overlong, or decode to a value out of range
 */
export function decodeDeltaVarint(bytes: Uint8Array, count: number): Float64Array {
  if (count > bytes.length)
    throw new RangeError(`${bytes.length} bytes cannot hold ${count} samples`);
  const values = new Float64Array(count);
  let at = 0;
  let previous = 0;
  for (let i = 0; i < count; i++) {
    let zigzag = 0;
    let scale = 1;
    let byte: number | undefined;
    do {
      byte = bytes[at++];
      if (byte === undefined) throw new RangeError(`sample ${i} is truncated`);
      if (scale > 2 ** 49) throw new RangeError(`sample ${i} is longer than 8 bytes`);
      zigzag += (byte % 128) * scale;
      scale *= 128;
    } while (byte >= 128);
    const odd = zigzag % 2 === 1;
    previous += odd ? -(zigzag + 1) / 2 : zigzag / 2;
    if (previous < 0 || previous >= 2 ** 52) throw new RangeError(`sample ${i} is out of range`);
    values[i] = previous;
  }
  if (at !== bytes.length) throw new RangeError(`${bytes.length - at} bytes after the last sample`);
  return values;
}
