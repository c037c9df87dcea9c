import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type {
  InstallFile,
  InstallKind,
  InstallManifest,
} from '../../lib/contract/install-manifest.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { PackStore } from './pack-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => PackStore.open(folder, process.cwd(), () => undefined);
const entry = (text: string): ArchiveEntry[] => [
  { name: 'a', from: { bytes: new TextEncoder().encode(text) }, executable: false },
];
const described = (kind: InstallKind, name: string, version: string, leastLibc: string | null) => ({
  kind,
  name,
  version,
  target: { os: 'linux', arch: 'x86_64', libc: 'glibc' } as const,
  leastLibc,
});

async function keep(store: PackStore): Promise<InstallFile[]> {
  const manifest: InstallManifest = { version: 1, files: store.listed() };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await store.clean(manifest);
  return manifest.files;
}

test('what was made in this version is not made again; a newer one takes its place', async () => {
  const first = await open();
  await first.addOnce(described('pack', 'tfjs', '1.0.0', null), entry('one'));
  const [made] = await keep(first);
  const second = await open();
  await second.addOnce(described('pack', 'tfjs', '1.0.0', null), () =>
    Promise.reject(new Error('made again')),
  );
  expect(await keep(second)).toEqual([made]);
  const third = await open();
  await third.addOnce(described('pack', 'tfjs', '1.1.0', null), entry('two'));
  expect((await keep(third)).map(({ version }) => version)).toEqual(['1.1.0']);
  expect(existsSync(join(folder, `${made?.sha256}.tar.gz`))).toBe(false);
});

test('a Node for old systems stands after the newer one, and both stay', async () => {
  const store = await open();
  await store.addOnce(described('node', 'node', '16.20.2', '2.17'), entry('old'));
  await store.addOnce(described('node', 'node', '24.21.0', '2.28'), entry('new'));
  await keep(store);
  const again = await open();
  await again.addOnce(described('node', 'node', '24.21.0', '2.28'), entry('new'));
  const versions = (await keep(again)).map(({ version }) => version);
  expect(versions).toEqual(['24.21.0', '16.20.2']);
});

test('a file that was cut is made again, and leftovers go', async () => {
  const store = await open();
  await store.addOnce(described('pack', 'tfjs', '1.0.0', null), entry('one'));
  const [made] = await keep(store);
  writeFileSync(join(folder, `${made?.sha256}.tar.gz`), 'cut');
  writeFileSync(join(folder, 'new-999999999.tar.gz'), 'left');
  const again = await open();
  await again.addOnce(described('pack', 'tfjs', '1.0.0', null), entry('one'));
  expect(await keep(again)).toEqual([made]);
  expect(readdirSync(folder).filter((name) => name.startsWith('new-'))).toEqual([]);
});
