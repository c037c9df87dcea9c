import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

/**
 * Where the server that `up` has started keeps its data and which address it has: as it was started,
 * not as this terminal's PORT and HOST would have it. DATABASE_URL and PUBLIC_URL, when set, win.
 *
 * @param {{ data: string, publicUrl: string, databaseUrl: string | null }} settings of this terminal
 * @param {Record<string, string | undefined>} env
 * @returns {{ databaseUrl: string, publicUrl: string }}
 * @throws {Stop} when no server runs on the data folder
 */
export function runningServer({ data, publicUrl, databaseUrl }, env) {
  const url = databaseUrl ?? read(data, 'database-url');
  if (!url) {
    throw new Stop(`No server runs on ${data}: start it with npm run up, or set INFEROMETER_DATA.`);
  }
  const started = env.PUBLIC_URL ? null : read(data, 'public-url');
  return { databaseUrl: url, publicUrl: started ?? publicUrl };
}

function read(data, name) {
  try {
    return readFileSync(join(data, name), 'utf8').trim();
  } catch {
    return null;
  }
}
