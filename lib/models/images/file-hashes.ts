import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** Size, time of the last change in milliseconds, sha256. */
const Entry = z.tuple([z.number(), z.number(), z.string()]);
const Cache = z.object({ version: z.literal(1), files: z.record(z.string(), Entry) });
type Entries = Record<string, z.infer<typeof Entry>>;

/** Where the hashes of a folder's files are kept: beside the folder, never in it. */
export function hashCachePath(folder: string): string {
  return `${folder.replace(/[/\\]+$/, '')}.hashes.json`;
}

/**
 * SHA-256 of each file, by its path inside the folder. Kept beside the folder and computed again
 * when a file's size or time of change is another one; a folder that cannot be written beside is
 * hashed every time.
 *
 * @throws the error of the system call when a file cannot be read
 */
export function fileHashes(folder: string, paths: readonly string[]): Map<string, string> {
  const cachePath = hashCachePath(folder);
  const known = readCache(cachePath);
  const entries: Entries = {};
  let changed = Object.keys(known).length !== paths.length;
  for (const path of paths) {
    const { size, mtimeMs } = statSync(join(folder, path));
    const entry = known[path];
    if (entry && entry[0] === size && entry[1] === mtimeMs) entries[path] = entry;
    else {
      entries[path] = [size, mtimeMs, hashOf(readFileSync(join(folder, path)))];
      changed = true;
    }
  }
  if (changed) writeCache(cachePath, entries);
  return new Map(paths.map((path) => [path, entries[path]?.[2] ?? '']));
}

/** Identity of a list of files: sha256 over their paths and hashes in the order given. */
export function hashOfFiles(paths: readonly string[], hashes: ReadonlyMap<string, string>): string {
  return hashOf(paths.map((path) => `${path}\0${hashes.get(path) ?? ''}\n`).join(''));
}

function hashOf(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

function readCache(path: string): Entries {
  try {
    return Cache.parse(JSON.parse(readFileSync(path, 'utf8'))).files;
  } catch {
    return {};
  }
}

function writeCache(path: string, files: Entries): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, JSON.stringify({ version: 1, files }));
    renameSync(draft, path);
  } catch {
    rmSync(draft, { force: true });
  }
}
