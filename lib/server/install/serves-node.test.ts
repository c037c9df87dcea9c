import { expect, test } from 'vitest';
import type { InstallFile, InstallManifest } from '../../contract/install-manifest.ts';
import { servesNode } from './serves-node.ts';

function node(arch: 'x86_64' | 'aarch64', leastLibc: string): InstallFile {
  const target = { os: 'linux', arch, libc: 'glibc' } as const;
  const sizes = { sha256: '0'.repeat(64), bytes: 1, installedBytes: 1 };
  return { kind: 'node', name: 'node', version: '22.1.0', target, leastLibc, ...sizes };
}

const manifest: InstallManifest = {
  version: 1,
  files: [node('x86_64', '2.28'), node('aarch64', '2.28'), node('aarch64', '2.17')],
};

test.each([
  ['linux', 'x86_64', 'glibc 2.36', true],
  ['linux', 'x86_64', 'glibc 2.28', true],
  ['linux', 'x86_64', 'glibc 2.27', false],
  ['linux', 'aarch64', 'glibc 2.27', true],
  ['linux', 'aarch64', 'glibc 2.9', false],
  ['linux', 'armv7l', 'glibc 2.36', false],
  ['linux', 'x86_64', 'musl 1.2.4', false],
  ['darwin', 'x86_64', 'glibc 2.36', false],
  ['linux', 'x86_64', '', false],
])('%s %s %s', (os, arch, libc, served) => {
  expect(servesNode(manifest, { os, arch, libc })).toBe(served);
});
