import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseFiles } from './choose-files.ts';
import { hashCachePath } from './file-hashes.ts';
import { readImageFolder } from './image-folder.ts';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'images-')), 'pets');
  for (const name of ['0', '1', '10', 'notes']) mkdirSync(join(folder, name), { recursive: true });
  put('0/a.jpeg', 'one');
  put('10/b.PNG', 'two');
  put('1/c.jpg', 'three');
  put('1/.hidden.jpg', 'no');
  put('1/readme.txt', 'no');
  put('notes/d.jpg', 'no');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function put(path: string, text: string) {
  writeFileSync(join(folder, path), text);
}

test('files are labelled by their folder and sorted by path', () => {
  const { files, hashes } = readImageFolder(folder);
  expect(files).toEqual([
    { path: '0/a.jpeg', label: 0 },
    { path: '1/c.jpg', label: 1 },
    { path: '10/b.PNG', label: 10 },
  ]);
  expect(hashes.get('0/a.jpeg')).toMatch(/^7692c3ad/);
});

test('the content decides the hash; a changed file is hashed again, an unchanged one is not', () => {
  const before = readImageFolder(folder).contentSha256;
  expect(readImageFolder(folder).contentSha256).toBe(before);
  put('0/a.jpeg', 'One');
  utimesSync(join(folder, '0/a.jpeg'), 1, 1);
  const changed = readImageFolder(folder).contentSha256;
  expect(changed).not.toBe(before);
  // The same size and time: the kept hash stands for the file.
  put('0/a.jpeg', 'one');
  utimesSync(join(folder, '0/a.jpeg'), 1, 1);
  expect(readImageFolder(folder).contentSha256).toBe(changed);
  rmSync(hashCachePath(folder));
  expect(readImageFolder(folder).contentSha256).toBe(before);
  rmSync(join(folder, '0/a.jpeg'));
  readImageFolder(folder);
  expect(readFileSync(hashCachePath(folder), 'utf8')).not.toContain('a.jpeg');
});

test('a subset is part of a larger one, and is named by its content and order', () => {
  const read = readImageFolder(folder);
  const two = chooseFiles(read, 2);
  const all = chooseFiles(read, 500);
  expect(all.files.slice(0, 2)).toEqual(two.files);
  expect(all.files).toHaveLength(3);
  expect(two.subsetSha256).not.toBe(all.subsetSha256);
  expect(chooseFiles(readImageFolder(folder), 2)).toEqual(two);
});

test('a damaged cache is no obstacle', () => {
  const before = readImageFolder(folder).contentSha256;
  writeFileSync(hashCachePath(folder), '{"version":1,"files":{"0/a.jp');
  expect(readImageFolder(folder).contentSha256).toBe(before);
});

test('a folder of something else is refused in a sentence', () => {
  expect(() => readImageFolder(join(folder, 'notes'))).toThrow('holds no labelled images');
});
