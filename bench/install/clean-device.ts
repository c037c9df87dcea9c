import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Why a clean device cannot be made here; null when it can. It takes root, debootstrap, network
 * namespaces and an overlay file system.
 */
export function noCleanDevice(): string | null {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  for (const tool of ['debootstrap', 'ip', 'unshare', 'mount']) {
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0) return `${tool} is not here`;
  }
  const name = `inf-try-${process.pid}`;
  if (spawnSync('ip', ['netns', 'add', name]).status !== 0) return 'no network namespaces';
  spawnSync('ip', ['netns', 'del', name]);
  return null;
}

const path = '/usr/sbin:/usr/bin:/sbin:/bin';

/** A board as it comes out of the box: its own root file system, and a cable to the hub alone. */
export interface CleanDevice {
  /** The hub's end of the cable: the only address the device reaches. */
  hubAddress: string;
  /** Root of its file system, seen from here. */
  root: string;
  /** Runs a line of shell on it as root. */
  start(line: string, env?: Record<string, string>): ChildProcess;
  close(): void;
}

/**
 * Makes a device from a minimal Debian with curl and nothing else. The Debian is made once and kept
 * in `cache`; what the device writes goes with it.
 */
export function openCleanDevice(cache: string): CleanDevice {
  const base = join(cache, 'clean-root-bookworm');
  if (!existsSync(base)) bootstrap(base);
  const folder = mkdtempSync(join(tmpdir(), 'clean-device-'));
  const [root, upper, work] = ['root', 'upper', 'work'].map((name) => join(folder, name));
  if (!root || !upper || !work) throw new Error('no folders');
  // Overlay wants its upper layer on a file system of its own kind: memory always is.
  sh(`mount -t tmpfs -o size=2g tmpfs ${folder}`);
  for (const one of [root, upper, work]) mkdirSync(one);
  sh(`mount -t overlay overlay -o lowerdir=${base},upperdir=${upper},workdir=${work} ${root}`);
  const space = `inf-${process.pid}`;
  const net = 1 + (process.pid % 250);
  const hubAddress = `10.77.${net}.1`;
  sh(`ip netns add ${space}`);
  sh(`ip link add inf-hub-${net} type veth peer name eth0 netns ${space}`);
  sh(`ip addr add ${hubAddress}/30 dev inf-hub-${net} && ip link set inf-hub-${net} up`);
  sh(`ip -n ${space} addr add 10.77.${net}.2/30 dev eth0 && ip -n ${space} link set eth0 up`);
  sh(`ip -n ${space} link set lo up`);
  const children = new Set<ChildProcess>();
  const close = () => {
    process.off('exit', close);
    for (const child of children) child.kill('SIGKILL');
    spawnSync('ip', ['netns', 'del', space]);
    spawnSync('ip', ['link', 'del', `inf-hub-${net}`]);
    spawnSync('umount', ['--lazy', root]);
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  // Namespaces and mounts outlive a process that does not take them away.
  process.once('exit', close);
  return {
    hubAddress,
    root,
    start: (line, env = {}) => {
      const inside = ['chroot', root, '/bin/sh', '-c', line];
      const own = [
        'unshare',
        '--mount',
        '--pid',
        '--fork',
        '--kill-child',
        `--mount-proc=${root}/proc`,
      ];
      const child = spawn('ip', ['netns', 'exec', space, ...own, ...inside], {
        env: { NODE_ENV: 'production', PATH: path, HOME: '/root', LC_ALL: 'C', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.add(child);
      child.on('exit', () => children.delete(child));
      return child;
    },
    close,
  };
}

function bootstrap(base: string): void {
  const made = `${base}.${process.pid}`;
  const args = ['--variant=minbase', '--include=curl', 'bookworm', made, mirror()];
  try {
    execFileSync('debootstrap', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    renameSync(made, base);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Where this machine itself gets its packages from. */
function mirror(): string {
  const lists = '/etc/apt/sources.list /etc/apt/sources.list.d/*';
  const found = spawnSync(
    'sh',
    ['-c', `cat ${lists} 2>/dev/null | sed -n 's/^URIs: //p;s/^deb \\(http[^ ]*\\) .*/\\1/p'`],
    { encoding: 'utf8' },
  );
  return found.stdout.split('\n')[0] || 'http://deb.debian.org/debian';
}

function sh(line: string): void {
  execFileSync('sh', ['-ec', line], { stdio: ['ignore', 'ignore', 'inherit'] });
}
