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

/** What fault tests need, with what is skipped without it, visibly. */
const tools = [
  { command: 'strace', package: 'strace', skipped: 'the crash-point sweep (C01)' },
  {
    command: 'ip',
    package: 'iproute2',
    skipped: 'the tests of cut and slow networks (N01, N02, N04)',
  },
  { command: 'nft', package: 'nftables', skipped: 'the tests of cut networks (N01, N02, N04)' },
  { command: 'faketime', package: 'faketime', skipped: 'the test of a jumping clock (L06)' },
];

/** Installs the tools of the fault tests where that can be done without asking. */
export async function installTools() {
  const missing = tools.filter(({ command }) => spawnSync(command, ['-V']).error);
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.package);
  if (canApt()) return step(`Installing ${names.join(', ')}`, () => aptInstall(names));
  for (const { command, skipped } of missing) {
    say(`${command} is not here: ${skipped} will be skipped, and say so.`);
  }
}
