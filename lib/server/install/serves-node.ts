import type { InstallManifest } from '../../contract/install-manifest.ts';

/** A device as its installer describes itself: `libc` is a name and a version, e.g. `glibc 2.36`. */
export interface InstallPlatform {
  os: string;
  arch: string;
  libc: string;
}

/** Whether the hub has a Node that starts on this platform. */
export function servesNode(manifest: InstallManifest, platform: InstallPlatform): boolean {
  const [libc = '', version = ''] = platform.libc.split(' ');
  return manifest.files.some(
    ({ kind, target, leastLibc }) =>
      kind === 'node' &&
      target?.os === platform.os &&
      target.arch === platform.arch &&
      target.libc === libc &&
      (leastLibc === null || isAtLeast(version, leastLibc)),
  );
}

function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
