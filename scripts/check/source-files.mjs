import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Made by tools, or not ours: never judged. */
const leftAlone = new Set([
  'node_modules',
  '.next',
  '.cache',
  '.git',
  'test-results',
  'playwright-report',
]);
const leftAlonePaths = new Set(['data', 'public', 'lib/server/generated']);

/**
 * Files under `root` whose names end as `pattern` says: path from the root with `/`, and text.
 *
 * @param {string} root
 * @param {RegExp} pattern
 * @returns {{ path: string, text: string }[]}
 */
export function sourceFiles(root, pattern) {
  return walk(root, '')
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** @param {string} root @param {string} folder @returns {string[]} */
function walk(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isFile()) return [name];
    const judged = entry.isDirectory() && !leftAlone.has(entry.name) && !leftAlonePaths.has(name);
    return judged ? walk(root, name) : [];
  });
}
