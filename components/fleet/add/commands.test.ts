import { expect, test } from 'vitest';
import type { InstallFile } from '../../../lib/contract/install-manifest.ts';
import { codeMark, handCommand, maskCode, processors, scriptCommand } from './commands.ts';
import { hubPort, hubReach } from './hub-reach.ts';

const file = (given: Partial<InstallFile>): InstallFile => ({
  kind: 'pack',
  name: 'tfjs',
  version: '4.22.0',
  target: null,
  leastLibc: null,
  sha256: 'a'.repeat(64),
  bytes: 1,
  installedBytes: 1,
  ...given,
});
const target = (arch: 'x86_64' | 'aarch64', libc: 'glibc' | 'musl' = 'glibc') => ({
  os: 'linux' as const,
  arch,
  libc,
});
const files = [
  file({ kind: 'agent', name: 'agent', sha256: '1'.repeat(64) }),
  file({ kind: 'node', name: 'node', target: target('x86_64'), sha256: '2'.repeat(64) }),
  file({ kind: 'node', name: 'node', target: target('aarch64'), sha256: '3'.repeat(64) }),
  file({ sha256: '4'.repeat(64) }),
  file({ target: target('aarch64'), sha256: '5'.repeat(64) }),
  file({ target: target('aarch64', 'musl'), sha256: '6'.repeat(64) }),
];

test.each([
  ['https://bench.example.org', 'https'],
  ['http://localhost:3000', 'loopback'],
  ['http://127.0.0.1:3000', 'loopback'],
  ['http://[::1]:3000', 'loopback'],
  ['http://192.168.1.20:3000', 'local'],
  ['http://172.20.0.5', 'local'],
  ['http://172.32.0.5', 'public'],
  ['http://hub.local:3000', 'local'],
  ['http://[fd00::1]:3000', 'local'],
  ['http://bench.example.org', 'public'],
])('%s is %s', (hub, reach) => {
  expect(hubReach(hub)).toBe(reach);
});

test('host and port are named even where the address leaves the port out', () => {
  expect(hubPort('https://bench.example.org')).toEqual({ host: 'bench.example.org', port: '443' });
  expect(hubPort('http://10.0.0.2:3000')).toEqual({ host: '10.0.0.2', port: '3000' });
});

test('the code stands in the environment, once, and never behind an option', () => {
  const command = scriptCommand('https://bench.example.org');
  expect(command.split(codeMark)).toHaveLength(2);
  expect(command.replaceAll(/ *\\\n */g, ' ')).toBe(
    `curl -fsSL https://bench.example.org/install.sh | INFEROMETER_CODE=${codeMark} sh -s -- --hub https://bench.example.org`,
  );
  expect(command).not.toContain('--insecure-http');
  expect(scriptCommand('http://10.0.0.2:3000')).toMatch(/--insecure-http$/);
});

test('by hand: what fits this processor, each file checked, the code in a file of its own', () => {
  const command = handCommand('http://10.0.0.2:3000', files, 'aarch64');
  for (const sha of ['1', '4', '5']) expect(command).toContain(`get ${sha.repeat(64)} .\n`);
  expect(command).toContain(`get ${'3'.repeat(64)} node\n`);
  for (const sha of ['2', '6']) expect(command).not.toContain(sha.repeat(64));
  expect(command).toContain('sha256sum -c -');
  expect(command.split(codeMark)).toHaveLength(2);
  expect(command).toContain(
    'enroll --hub http://10.0.0.2:3000 --code-file code --data data --insecure-http',
  );
  expect(command).not.toContain(`--code ${codeMark}`);
});

test('a processor that the hub has no Node for uses the Node that is there', () => {
  expect(processors(files)).toEqual(['x86_64', 'aarch64']);
  expect(handCommand('https://h', files, 'armv7l')).toContain('\nnode agent.mjs daemon');
});

test('a masked code keeps its first letters and says nothing of the rest', () => {
  expect(maskCode('7KQ4abcdefghijklmnopqrstuvw')).toBe('7KQ4••••••••');
});
