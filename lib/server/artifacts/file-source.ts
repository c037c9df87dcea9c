import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../../models/scan/byte-source.ts';

/** A file as a scan reads it: by position, through one descriptor, so that it stays the same file. */
export function openFileSource(file: string): { source: ByteSource; close: () => void } {
  const fd = openSync(file, 'r');
  const { size } = fstatSync(fd);
  const source: ByteSource = {
    length: size,
    read: (at, into) => {
      let taken = 0;
      while (taken < into.length) {
        const got = readSync(fd, into, taken, into.length - taken, at + taken);
        if (got === 0) break;
        taken += got;
      }
      return taken;
    },
  };
  return { source, close: () => closeSync(fd) };
}
