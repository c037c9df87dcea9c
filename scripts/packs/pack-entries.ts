import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ArchiveEntry } from './archive-entry.ts';
import { leastLibcOf, newerLibc } from './least-libc.ts';
import type { Part, Recipe } from './recipes.ts';

/** The files of one pack, as they stand in its archive. */
export interface PackContent {
  version: string;
  leastLibc: string | null;
  entries: ArchiveEntry[];
}

/** Kept of every package besides what its part names. */
const always = /^(package\.json|(LICEN[CS]E|NOTICE|ThirdPartyNotices)[^/]*)$/i;

/**
 * Reads a pack from the packages installed at `root`. `packages.txt` in it lists the packages that
 * the agent opens.
 *
 * @throws Error naming the package that is not installed, or the part of which nothing was found
 */
export function packEntries(recipe: Recipe, root: string): PackContent {
  const parts = recipe.parts.map((part) => partEntries(part, root, recipe.parts[0]?.package));
  const opened = recipe.parts.filter(({ opened }) => opened).map((part) => part.package);
  const list = new TextEncoder().encode(opened.map((name) => `${name}\n`).join(''));
  return {
    version: parts[0]?.version ?? '0',
    leastLibc: parts.map(({ leastLibc }) => leastLibc).reduce(newerLibc, null),
    entries: [
      { name: 'packages.txt', from: { bytes: list }, executable: false },
      ...parts.flatMap(({ entries }) => entries),
    ],
  };
}

function partEntries(part: Part, root: string, from: string | undefined): PackContent {
  const folder = folderOf(part.package, root, from);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('node_modules/'));
  const needed = paths.filter(part.needs);
  if (needed.length === 0) {
    throw new Error(`${part.package} ${version} has none of the files that a pack takes from it.`);
  }
  const taken = [...paths.filter((path) => always.test(path)), ...needed];
  const native = needed.filter((path) => /\.(node|so(\.[0-9.]+)?)$/.test(path));
  return {
    version,
    leastLibc: native
      .map((path) => leastLibcOf(readFileSync(join(folder, path))))
      .reduce(newerLibc, null),
    entries: taken.map((path) => ({
      name: `node_modules/${part.package}/${path}`,
      from: { path: join(folder, path) },
      executable: false,
    })),
  };
}

/** A package as the first part of its pack would find it. */
function folderOf(name: string, root: string, from: string | undefined): string {
  const start = from && existsSync(join(root, 'node_modules', from)) ? from : '';
  const require = createRequire(join(root, 'node_modules', start, 'noop.js'));
  for (const base of require.resolve.paths(name) ?? []) {
    if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  }
  throw new Error(`${name} is not installed: run npm install.`);
}
