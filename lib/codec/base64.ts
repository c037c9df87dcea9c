const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = new Map([...alphabet].map((letter, index) => [letter.charCodeAt(0), index]));

/** Bytes to padded base64 (RFC 4648 section 4), without Buffer or btoa so that it runs anywhere. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    parts.push(
      alphabet.charAt(word >> 18),
      alphabet.charAt((word >> 12) & 63),
      left > 1 ? alphabet.charAt((word >> 6) & 63) : '=',
      left > 2 ? alphabet.charAt(word & 63) : '=',
    );
  }
  return parts.join('');
}

/**
 * Padded base64 to bytes.
 *
 * @throws RangeError when the text is not padded base64
 */
export function fromBase64(text: string): Uint8Array {
  if (text.length % 4 !== 0) throw new RangeError('base64 length is not a multiple of 4');
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  for (let i = 0, out = 0; i < text.length; i += 4) {
    let word = 0;
    for (let k = 0; k < 4; k++) {
      const last = i + k >= text.length - padding;
      const code = last ? 0 : codes.get(text.charCodeAt(i + k));
      if (code === undefined) throw new RangeError(`not a base64 letter at ${i + k}`);
      word = (word << 6) | code;
    }
    for (let shift = 16; shift >= 0 && out < bytes.length; shift -= 8) {
      bytes[out++] = (word >> shift) & 255;
    }
  }
  return bytes;
}
