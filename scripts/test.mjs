// `npm test`: installs what the tests need, then checks, unit, integration and journey tests.
// --full adds the long ones, --nightly the longest. CI calls the first through .ci/run.
import { requireNode } from './up/node-version.mjs';
import { Stop } from './up/stop.mjs';

try {
  requireNode(process.versions.node);
  const { runTests } = await import('./test/run.mjs');
  const tier = ['nightly', 'full'].find((name) => process.argv.includes(`--${name}`)) ?? 'usual';
  process.exit((await runTests(tier)) ? 0 : 1);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
