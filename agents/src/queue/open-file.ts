import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fstatSync } from 'node:fs';

/** A file that stands open, with the hash of what can be read through it. */
export interface OpenFile {
  /** Leads to the open file itself, wherever its name leads by then. */
  path: string;
  sha256: string;
  bytes: number;
  close(): void;
}

/** Hashes an open file. Where the system has no path to open files, its name has to do. */
export async function openFile(fd: number, name: string): Promise<OpenFile> {
  try {
    const hash = createHash('sha256');
    const stream = createReadStream('', { fd, autoClose: false, start: 0 });
    for await (const chunk of stream) hash.update(chunk);
    const direct = `/proc/${process.pid}/fd/${fd}`;
    return {
      path: existsSync(direct) ? direct : name,
      sha256: hash.digest('hex'),
      bytes: fstatSync(fd).size,
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
