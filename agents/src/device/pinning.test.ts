import { afterEach, expect, test } from 'vitest';
import { fileTree } from '../../testing/file-tree.ts';
import { readPinning } from './pinning.ts';
import { openRoot } from './root.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function deviceWith(online: string, allowed: string) {
  const tree = fileTree({
    '/sys/devices/system/cpu/online': `${online}\n`,
    '/proc/self/status': `Name:\tnode\nCpus_allowed:\tff\nCpus_allowed_list:\t${allowed}\nMems_allowed:\t1\n`,
  });
  cleanups.push(tree.remove);
  return openRoot(tree.folder);
}

test('a process that may use fewer CPUs than are online is pinned to these', async () => {
  expect((await readPinning(deviceWith('0-7', '4-7')))['cpu.pinned']).toMatchObject({
    status: 'ok',
    value: '4-7',
  });
});

test('a process that may use every CPU, or more than are online, is not pinned', async () => {
  expect(await readPinning(deviceWith('0-3', '0-3'))).toEqual({});
  expect(await readPinning(deviceWith('0,2-3', '0-127'))).toEqual({});
});

test('where the lists cannot be read nothing is said', async () => {
  const tree = fileTree({ '/proc/self/status': 'Name:\tnode\n' });
  cleanups.push(tree.remove);
  expect(await readPinning(openRoot(tree.folder))).toEqual({});
});
