const table = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let word = byte;
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? (word >>> 1) ^ 0x82f63b78 : word >>> 1;
  table[byte] = word >>> 0;
}

/** CRC-32C (Castagnoli, RFC 3720 appendix B.4) of several pieces as if they were one. */
export function crc32c(...pieces: Uint8Array[]): number {
  let crc = 0xffffffff;
  for (const bytes of pieces) {
    for (let i = 0; i < bytes.length; i++) {
      crc = (crc >>> 8) ^ (table[(crc ^ (bytes[i] ?? 0)) & 255] ?? 0);
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
