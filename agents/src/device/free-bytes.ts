import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import { promisify } from 'node:util';

/** `df` is asked once in so long at most. */
const keptMs = 5 * 60_000;
const limitMs = 2000;

/**
 * Bytes that this user may still write in the file system of a folder; null when nobody says. Node
 * before 18.15 cannot ask itself: there `df` is asked, now and then.
 */
export function freeBytesOf(folder: string): () => Promise<number | null> {
  if (typeof fs.promises.statfs === 'function') {
    return async () => {
      try {
        const { bavail, bsize } = await fs.promises.statfs(folder);
        return bavail * bsize;
      } catch {
        return null;
      }
    };
  }
  let last: { bytes: number | null; atMs: number } | null = null;
  return async () => {
    if (last && performance.now() - last.atMs < keptMs) return last.bytes;
    const bytes = await askDf(folder);
    last = { bytes, atMs: performance.now() };
    return bytes;
  };
}

/** The fourth column of the POSIX form is free space in KiB. */
export async function askDf(folder: string): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)('df', ['-kP', folder], { timeout: limitMs });
    const free = stdout.trim().split('\n').at(-1)?.trim().split(/\s+/)[3] ?? '';
    return /^[0-9]+$/.test(free) ? Number(free) * 1024 : null;
  } catch {
    return null;
  }
}
