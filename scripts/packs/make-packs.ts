import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstallManifest } from '../../lib/contract/install-manifest.ts';
import { agentEntries, modelEntries } from './agent-entries.ts';
import { fetchNode } from './fetch-node.ts';
import { packEntries } from './pack-entries.ts';
import { PackStore } from './pack-store.ts';
import { recipesFor } from './recipes.ts';
import type { Target } from './targets.ts';

/** What to make, from what, and where to. */
export interface PackOptions {
  /** Targets to make files for; those that were made before stay. */
  targets: readonly Target[];
  /** Whether also a Node for glibc older than 2.28. */
  oldNode: boolean;
  /** The repository, whose node_modules the runtimes come from. */
  root: string;
  /** Folder of the built agent. */
  built: string;
  agentVersion: string;
  /** Where the files, manifest.json and install.sh go. */
  folder: string;
  say: (line: string) => void;
}

/**
 * Makes what devices install: the agent, the built-in models, a Node for each target, and the
 * runtimes. What is there in the same version is not made again, but for the agent. The manifest is
 * replaced last and whole, so that a device never sees a list of files that are not there.
 */
export async function makePacks(options: PackOptions): Promise<InstallManifest> {
  const { folder, built, root } = options;
  await mkdir(folder, { recursive: true });
  const store = await PackStore.open(folder, root, options.say);
  const version = options.agentVersion;
  const anywhere = { version, target: null, leastLibc: null };
  const core = { kind: 'agent', name: 'agent', ...anywhere } as const;
  const models = { kind: 'pack', name: 'builtin-models', ...anywhere } as const;
  await store.add(core, agentEntries(built, root));
  await store.add(models, modelEntries(built));
  for (const recipe of recipesFor(options.targets)) {
    const { version, leastLibc, entries } = packEntries(recipe, root);
    const target = recipe.target?.target ?? null;
    await store.addOnce({ kind: 'pack', name: recipe.name, version, target, leastLibc }, entries);
  }
  for (const { target, nodes } of options.targets) {
    for (const build of options.oldNode ? nodes : nodes.slice(0, 1)) {
      const { version, leastLibc } = build;
      const described = { kind: 'node', name: 'node', version, target, leastLibc } as const;
      await store.addOnce(described, () => fetchNode(build));
    }
  }
  const manifest: InstallManifest = { version: 1, files: store.listed() };
  await copyFile(join(root, 'agents/deploy/install.sh'), join(folder, 'install.sh.new'));
  await rename(join(folder, 'install.sh.new'), join(folder, 'install.sh'));
  await writeFile(join(folder, 'manifest.new'), `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(join(folder, 'manifest.new'), join(folder, 'manifest.json'));
  await store.clean(manifest);
  return manifest;
}
