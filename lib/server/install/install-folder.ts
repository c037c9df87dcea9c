import 'server-only';
import path from 'node:path';
import type { Context } from '../context.ts';

/** Where `npm run packs` leaves what devices install from: manifest.json, install.sh and the files. */
export function installFolder(ctx: Pick<Context, 'dataDir'>): string {
  return path.join(ctx.dataDir, 'install');
}
