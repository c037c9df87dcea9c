import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** No folder that is searched holds the package. */
export class PackageMissingError extends Error {
  override name = 'PackageMissingError';
}

/** Runtime libraries as they are installed on this device: they are never part of the bundle. */
export interface Packages {
  /** Loads a CommonJS entry, e.g. `onnxruntime-node`. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the library's; adapters annotate it
  require(name: string): any;
  /** Loads an ES module entry. */
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the library's; adapters annotate it
  import(name: string): Promise<any>;
  /** Folder of an installed package. */
  folder(name: string): string;
  version(name: string): string;
}

/** Packages found from each folder in turn, walking up through `node_modules` as Node does. */
export function openPackages(folders: readonly string[]): Packages {
  const locate = (name: string) => {
    for (const folder of folders) {
      const require = createRequire(join(folder, 'noop.js'));
      for (const base of require.resolve.paths(name) ?? []) {
        const manifest = readManifest(join(base, name, 'package.json'));
        if (manifest) return { require, folder: join(base, name), version: manifest };
      }
    }
    throw new PackageMissingError(
      `${name} is not installed: run \`npm install ${name}\` in a folder and pass it with --runtimes`,
    );
  };
  return {
    require: (name) => locate(name).require(name),
    import: async (name) => import(pathToFileURL(await moduleEntry(locate(name), name)).href),
    folder: (name) => locate(name).folder,
    version: (name) => locate(name).version,
  };
}

/** `require.resolve` picks the CommonJS entry where both exist; ES-only packages name one in `main`. */
async function moduleEntry(found: { require: NodeJS.Require; folder: string }, name: string) {
  try {
    return found.require.resolve(name);
  } catch {
    const manifest: unknown = JSON.parse(readFileSync(join(found.folder, 'package.json'), 'utf8'));
    const main =
      typeof manifest === 'object' && manifest !== null && 'main' in manifest
        ? manifest.main
        : null;
    return join(found.folder, typeof main === 'string' ? main : 'index.js');
  }
}

function readManifest(path: string): string | null {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return null;
    return typeof manifest.version === 'string' ? manifest.version : null;
  } catch {
    return null;
  }
}

/** Where runtimes are looked for: the owner's folder first, then beside the agent's own file. */
export function runtimeFolders(agentFile: string, chosen: string | undefined): string[] {
  return [...(chosen ? [chosen] : []), dirname(agentFile)];
}
