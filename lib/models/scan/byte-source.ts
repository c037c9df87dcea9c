/** The bytes of a file, read in pieces, so that a scan never holds a whole model in memory. */
export interface ByteSource {
  readonly length: number;
  /** Fills `into` with the bytes from `at` on; how many there were. */
  read(at: number, into: Uint8Array): number;
}

/** Bytes that are in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    length: bytes.length,
    read: (at, into) => {
      const piece = bytes.subarray(at, at + into.length);
      into.set(piece);
      return piece.length;
    },
  };
}
