import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockData } from './lock.mjs';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'inferometer-lock-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('a folder is held once, and given back', () => {
  const unlock = lockData(data);
  expect(() => lockData(data)).toThrow(`Another Inferometer (process ${process.pid}) uses ${data}`);
  unlock();
  lockData(data)();
});

test('a lock whose process id belongs to another process by now is taken over', () => {
  for (const pid of [process.pid, process.ppid]) {
    writeFileSync(join(data, 'up.pid'), `${pid} 1`);
    lockData(data)();
  }
});

test('an empty lock, left by a power cut, is taken over', () => {
  writeFileSync(join(data, 'up.pid'), '');
  const unlock = lockData(data);
  expect(readFileSync(join(data, 'up.pid'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
});
