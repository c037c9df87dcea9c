import { createWriteStream, existsSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

/** Whether a capture of this path is one archive; otherwise it is a folder. */
function isArchive(target: string): boolean {
  return /\.(tar\.gz|tgz)$/.test(target);
}

/** The command that shows all of a capture, as one types it. */
export function lookThrough(target: string): string {
  const quoted = /^[\w./-]+$/.test(target) ? target : `'${target.replaceAll("'", "'\\''")}'`;
  return isArchive(target) ? `tar -xzOf ${quoted} | less` : `grep -r . ${quoted} | less`;
}

/**
 * Writes texts as one `.tar.gz`, or as a folder when the path ends otherwise. Equal texts give equal
 * archives: no dates, no users. Nothing that is there is written over.
 *
 * @throws Error in one sentence when the target exists
 */
export async function writeCapture(
  target: string,
  name: string,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  if (existsSync(target)) throw new Error(`${target} is there already: choose another --out.`);
  if (!isArchive(target)) {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(target, path)), { recursive: true, mode: 0o700 });
      writeFileSync(join(target, path), text, { mode: 0o600, flag: 'wx' });
    }
    return;
  }
  const archive = pack();
  for (const [path, text] of files) {
    archive.entry({ name: `${name}/${path}`, mode: 0o644, mtime: new Date(0) }, text);
  }
  archive.finalize();
  try {
    const file = createWriteStream(target, { mode: 0o600, flags: 'wx' });
    await pipeline(archive, createGzip({ level: 9 }), file);
  } catch (error) {
    if (existsSync(target)) unlinkSync(target);
    throw error;
  }
}
