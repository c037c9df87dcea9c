import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, filled but for one page: a write of more gets a part of it done, without an error. */
export interface TinyDisk {
  /** Lets a folder stand on it. */
  cover(folder: string): void;
  /** Makes room. */
  free(): void;
  close(): void;
}

const page = 4096;

/** Why there can be no such disk here, or null: it takes root and tmpfs. */
export function noTinyDisk(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  try {
    openTinyDisk(64).close();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Makes a disk of so many KiB; it goes with `close`, or with this process. */
export function openTinyDisk(kib: number): TinyDisk {
  const mounted = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
  const covered: string[] = [];
  const close = () => {
    process.off('exit', close);
    for (const folder of [...covered, mounted]) spawnSync('umount', [folder]);
    rmSync(mounted, { recursive: true, force: true });
  };
  process.once('exit', close);
  must('mount', '-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', mounted);
  const filling = join(mounted, 'filling');
  writeFileSync(filling, Buffer.alloc(kib * 1024 - page));
  return {
    cover: (folder) => {
      mkdirSync(folder, { recursive: true });
      must('mount', '--bind', mounted, folder);
      covered.push(folder);
    },
    free: () => rmSync(filling),
    close,
  };
}

function must(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: ${stderr?.trim() || 'it is not here'}`);
}
