import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArchiveEntry } from './archive-entry.ts';
import { writeArchive } from './write-archive.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string, content: string, executable = false): ArchiveEntry => ({
  name,
  from: { bytes: new TextEncoder().encode(content) },
  executable,
});

test('the same files make the same bytes, in any order and of any age', async () => {
  const path = join(folder, 'source');
  writeFileSync(path, 'x'.repeat(100_000));
  const file: ArchiveEntry = { name: 'b/large', from: { path }, executable: true };
  const first = await writeArchive(join(folder, '1.tar.gz'), [file, text('a.txt', 'one')]);
  utimesSync(path, 1, 1);
  const second = await writeArchive(join(folder, '2.tar.gz'), [text('a.txt', 'one'), file]);
  expect(second).toEqual(first);
  expect(first.bytes).toBe(statSync(join(folder, '1.tar.gz')).size);
  expect(first.installedBytes).toBe(100_003);
  const other = await writeArchive(join(folder, '3.tar.gz'), [file, text('a.txt', 'two')]);
  expect(other.sha256).not.toBe(first.sha256);
});

test('tar unpacks it, with modes and long names', async () => {
  const long = `node_modules/@scope/${'deep/'.repeat(30)}file.js`;
  const path = join(folder, '4.tar.gz');
  await writeArchive(path, [text(long, 'found'), text('run', '#!/bin/sh\n', true)]);
  expect(spawnSync('tar', ['-xzf', path, '-C', folder]).status).toBe(0);
  expect(statSync(join(folder, long)).size).toBe(5);
  expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o755);
  expect(statSync(join(folder, long)).mode & 0o777).toBe(0o644);
});
