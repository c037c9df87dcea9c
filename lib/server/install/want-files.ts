import 'server-only';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Context, serverContext } from '../context.ts';
import { installFolder } from './install-folder.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Somebody is about to install: `npm run up`, which makes the install files when the local agent
 * leaves the machine to them, makes them now if there are none yet (scripts/up/packs.mjs).
 */
export async function wantInstallFiles(
  ctx: Pick<Context, 'dataDir'> = serverContext(),
): Promise<void> {
  if (await readManifest(ctx)) return;
  const folder = installFolder(ctx);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'wanted'), '');
}
