import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole or not at all, also after a power cut: a temporary file
 * in full, fsync, rename, fsync of the folder. When any step fails the temporary file is thrown
 * away: after a failed fsync its pages cannot be trusted, a retry has to begin with a new file.
 *
 * @param temporary path in the same file system, not in use
 * @throws the error of the system call that failed, or Error on a write that stays short
 */
export function writeDurably(path: string, temporary: string, bytes: Buffer, mode = 0o600): void {
  try {
    const fd = openSync(temporary, 'w', mode);
    try {
      writeWhole(fd, bytes);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeQuietly(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

/** Makes the names in a folder durable. */
export function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** A full disk takes a part without an error: what was taken is counted. */
function writeWhole(fd: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) {
    const taken = writeSync(fd, bytes, written, bytes.length - written);
    if (taken <= 0) throw new Error(`the disk took ${written} of ${bytes.length} bytes`);
    written += taken;
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It may never have come into being; the failure that counts is already on its way up.
  }
}
