// `npm run up`: from a fresh clone to a measured machine in the browser. Plain Node without
// dependencies up to the point where the packages are installed.
import { readFlags } from './up/flags.mjs';
import { requireNode } from './up/node-version.mjs';
import { Stop } from './up/stop.mjs';

try {
  requireNode(process.versions.node);
  const { up } = await import('./up/run.mjs');
  const flags = readFlags(process.argv.slice(2));
  await up({ ...flags, env: process.env });
  process.exit(0);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
