import 'server-only';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InstallManifest } from '../../contract/install-manifest.ts';
import { type Context, serverContext } from '../context.ts';
import { installFolder } from './install-folder.ts';

const known = new Map<string, { mtimeMs: number; manifest: InstallManifest }>();

/**
 * What devices can install from this hub; null while nothing was made. Read again when it changed.
 *
 * @throws Error when the file is there and is no manifest
 */
export async function readManifest(
  ctx: Pick<Context, 'dataDir'> = serverContext(),
): Promise<InstallManifest | null> {
  const file = path.join(installFolder(ctx), 'manifest.json');
  const found = await stat(file).catch(() => null);
  if (!found) return null;
  const kept = known.get(file);
  if (kept?.mtimeMs === found.mtimeMs) return kept.manifest;
  const manifest = InstallManifest.parse(JSON.parse(await readFile(file, 'utf8')));
  known.set(file, { mtimeMs: found.mtimeMs, manifest });
  return manifest;
}
