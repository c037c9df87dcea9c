// `npm run owner-link`: a fresh one-time sign-in link for a server that `npm run up` has started.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './up/command.mjs';
import { readSettings } from './up/settings.mjs';
import { Stop } from './up/stop.mjs';

try {
  const { data, publicUrl, databaseUrl } = readSettings(process.env);
  const url = databaseUrl ?? readRunningDatabase(data);
  const env = { DATABASE_URL: url, INFEROMETER_DATA: data, PUBLIC_URL: publicUrl };
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'scripts/owner-link.ts'];
  process.stdout.write(await runCommand('Making the owner link', process.execPath, args, env));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function readRunningDatabase(data) {
  try {
    return readFileSync(join(data, 'database-url'), 'utf8').trim();
  } catch {
    throw new Stop(`No server runs on ${data}: start it with npm run up, or set INFEROMETER_DATA.`);
  }
}
