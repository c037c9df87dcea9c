import { spawnSync } from 'node:child_process';
import { runCommand } from '../up/command.mjs';
import { say, step } from '../up/progress.mjs';

/** True where Debian packages can be installed without asking. */
export function canApt() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Installs Debian packages.
 *
 * @param {readonly string[]} names
 * @throws {Stop} with the end of apt's output
 */
export async function aptInstall(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get update', 'apt-get', ['update', '-qq'], env);
  await runCommand(
    'apt-get install',
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    env,
  );
}

/** strace ends the agent at a chosen system call (reliability.md 0.2); without it C01 is skipped, visibly. */
export async function installTools() {
  if (spawnSync('strace', ['-V']).status === 0) return;
  if (canApt()) await step('Installing strace', () => aptInstall(['strace']));
  else say('strace is not here: the crash-point sweep will be skipped and says so.');
}
