import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import type { ArchiveEntry } from './archive-entry.ts';

/** What came of writing an archive. */
export interface Written {
  sha256: string;
  bytes: number;
  installedBytes: number;
}

/**
 * Writes a gzipped tar that is the same to the byte whenever the same files go in: in the order of
 * their names, owned by root, all of one moment.
 */
export async function writeArchive(
  path: string,
  entries: readonly ArchiveEntry[],
): Promise<Written> {
  const tar = pack();
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const written = pipeline(tar, createGzip({ level: 6 }), counted, createWriteStream(path));
  let installedBytes = 0;
  const inOrder = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
  const filled = (async () => {
    for (const entry of inOrder) installedBytes += await addEntry(tar, entry);
    tar.finalize();
  })();
  await Promise.all([written, filled]);
  return { sha256: hash.digest('hex'), bytes, installedBytes };
}

const moment = new Date(0);

async function addEntry(tar: ReturnType<typeof pack>, entry: ArchiveEntry): Promise<number> {
  const bytes = 'path' in entry.from ? await readFile(entry.from.path) : entry.from.bytes;
  const mode = entry.executable ? 0o755 : 0o644;
  await new Promise<void>((done, fail) => {
    tar.entry({ name: entry.name, mode, mtime: moment, uid: 0, gid: 0 }, bytes, (error) =>
      error ? fail(error) : done(),
    );
  });
  return bytes.byteLength;
}
