import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const dropFile = '/proc/sys/vm/drop_caches';
const syncLimitMs = 60_000;

/**
 * Empties the page cache, so that the next start reads everything from the disk: what is dirty is
 * written first, then the kernel is told to forget pages, dentries and inodes.
 *
 * @returns false where this process may not do that
 */
export function dropPageCache(file: string = dropFile): boolean {
  try {
    execFileSync('sync', { timeout: syncLimitMs });
    writeFileSync(file, '3');
    return true;
  } catch {
    return false;
  }
}

/** Reads a file once, so that a start that is called warm finds it in memory. */
export function warmPageCache(path: string): void {
  readFileSync(path);
}
