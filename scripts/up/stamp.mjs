import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const skipped = new Set([
  'node_modules',
  '.next',
  'generated',
  'public/agent',
  'data',
  '.git',
  '.cache',
]);

/**
 * Hash over the content of files and folders, so that a step runs again only when its input changed.
 *
 * @param {readonly string[]} paths relative to the repository; what does not exist is left out
 * @returns {string} 64 hex digits
 */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) addPath(hash, path);
  return hash.digest('hex');
}

/**
 * True when the stamp file says that the step was done for this hash. A stamp of another hash goes
 * away: the step that begins now may break off half-way, and its output is then nobody's.
 */
export function isDone(stamp, hash) {
  try {
    if (readFileSync(stamp, 'utf8') === hash) return true;
  } catch {
    return false;
  }
  rmSync(stamp, { force: true });
  return false;
}

/** Remembers that the step was done for this hash. */
export function markDone(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

function addPath(hash, path) {
  const name = path.split('/').at(-1) ?? path;
  if (skipped.has(name) || skipped.has(path) || /\.test\.tsx?$/.test(name)) return;
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0${stat.size}\0`).update(readFileSync(path));
    return;
  }
  for (const entry of readdirSync(path).sort()) addPath(hash, join(path, entry));
}
