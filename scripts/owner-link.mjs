// `npm run owner-link`: a fresh one-time sign-in link for a server that `npm run up` has started.
import { runCommand } from './up/command.mjs';
import { runningServer } from './up/running-server.mjs';
import { readSettings } from './up/settings.mjs';
import { Stop } from './up/stop.mjs';

try {
  const settings = readSettings(process.env);
  const { databaseUrl, publicUrl } = runningServer(settings, process.env);
  const env = {
    DATABASE_URL: databaseUrl,
    INFEROMETER_DATA: settings.data,
    PUBLIC_URL: publicUrl,
  };
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'scripts/owner-link.ts'];
  process.stdout.write(await runCommand('Making the owner link', process.execPath, args, env));
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
