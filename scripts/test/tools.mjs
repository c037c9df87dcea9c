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

/** What tests need, with what is skipped without it, visibly; `full` alone where that needs it. */
const tools = [
  {
    command: 'strace',
    package: 'strace',
    skipped: 'the tests of crash points and failing disks (C01, C03, S02)',
  },
  {
    command: 'ip',
    package: 'iproute2',
    skipped: 'the tests of cut and slow networks (N01, N02, N04)',
  },
  { command: 'nft', package: 'nftables', skipped: 'the tests of cut networks (N01, N02, N04)' },
  { command: 'faketime', package: 'faketime', skipped: 'the test of a jumping clock (L06)' },
  {
    command: 'debootstrap',
    package: 'debootstrap',
    skipped: 'installing on a clean root file system',
    full: true,
  },
];

const isMissing = (command) => spawnSync(command, ['-V']).error !== undefined;

/**
 * Installs the tools that the tests of a tier need where that can be done without asking.
 *
 * @param {string} tier `usual`, `full` or `nightly`
 */
export async function installTools(tier = 'usual') {
  const wanted = tools.filter(({ full }) => !full || tier !== 'usual');
  const missing = wanted.filter(({ command }) => isMissing(command));
  if (missing.length === 0) return;
  const names = missing.map((tool) => tool.package);
  if (canApt()) return step(`Installing ${names.join(', ')}`, () => aptInstall(names));
  for (const { command, skipped } of missing) {
    say(`${command} is not here: ${skipped} will be skipped, and say so.`);
  }
}

/**
 * Installs one tool where that can be done without asking, and prints nothing.
 *
 * @param {string} command
 */
export async function provideTool(command) {
  const tool = tools.find((one) => one.command === command);
  if (tool && isMissing(command) && canApt()) await aptInstall([tool.package]);
}
