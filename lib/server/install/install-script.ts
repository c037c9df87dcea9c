import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256Hex } from '../../codec/sha256.ts';
import { type InstallManifest, installLine } from '../../contract/install-manifest.ts';
import { type Context, serverContext } from '../context.ts';
import { installFolder } from './install-folder.ts';
import { readManifest } from './read-manifest.ts';
import { wantInstallFiles } from './want-files.ts';

/** The installer as this hub serves it. */
export interface InstallScript {
  text: string;
  /** Of the text, in hex. */
  sha256: string;
  /** Whether it can install: false while the files are still being made. */
  ready: boolean;
}

/** How long a request waits for files that are just being made, ms; and how often it looks. */
const longestWaitMs = 25_000;
const lookMs = 500;

/**
 * install.sh with this hub's address and the sha256 of everything it fetches written into it, so that
 * who has checked the script has checked what it installs. While the files are being made, it waits
 * for them a while; then it is a script that says so and does nothing.
 */
export async function installScript(
  { waitMs = longestWaitMs }: { waitMs?: number } = {},
  ctx: Pick<Context, 'dataDir' | 'publicUrl'> = serverContext(),
): Promise<InstallScript> {
  const deadline = performance.now() + waitMs;
  await wantInstallFiles(ctx);
  let manifest = await readManifest(ctx);
  while (!manifest && performance.now() < deadline) {
    await new Promise((done) => setTimeout(done, lookMs));
    manifest = await readManifest(ctx);
  }
  const template = manifest && (await readTemplate(ctx));
  const text = manifest && template ? render(template, manifest, ctx.publicUrl) : notReady;
  return { text, sha256: sha256Hex(text), ready: text !== notReady };
}

const notReady = `#!/bin/sh
echo 'inferometer: this hub is still making its install files; wait a minute and run the line again. If it stays like this, run npm run packs on the hub.' >&2
exit 1
`;

function render(template: string, manifest: InstallManifest, hub: string): string {
  const agent = manifest.files.find(({ kind }) => kind === 'agent');
  const values: Record<string, string> = {
    HUB: hub.replaceAll("'", "'\\''"),
    VERSION: agent?.version ?? 'unknown',
    FILES: manifest.files.map(installLine).join('\n'),
  };
  return template.replace(/@(HUB|VERSION|FILES)@/g, (_, name: string) => values[name] ?? '');
}

/** Kept beside the files, so that the script is always the one that they were made with. */
async function readTemplate(ctx: Pick<Context, 'dataDir'>): Promise<string | null> {
  return readFile(path.join(installFolder(ctx), 'install.sh'), 'utf8').catch(() => null);
}
