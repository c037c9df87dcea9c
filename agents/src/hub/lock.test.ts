import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockedError, lockDataFolder } from './lock.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const startTimeOf = (pid: number) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};

test('a living holder keeps others out, and its folder is as it was', () => {
  const other = spawn('sleep', ['30']);
  try {
    const pid = other.pid ?? 0;
    writeFileSync(join(data, 'agent.lock'), `${pid} ${startTimeOf(pid)}\n`);
    expect(() => lockDataFolder(data)).toThrow(LockedError);
    expect(readdirSync(data)).toEqual(['agent.lock']);
    // The number of a dead agent, used again by another program.
    writeFileSync(join(data, 'agent.lock'), `${pid} 1\n`);
    lockDataFolder(data)();
  } finally {
    other.kill();
  }
});

test('a lock of a dead process, or a damaged one, is taken over', () => {
  for (const left of ['999999999 12\n', '', 'rubbish']) {
    writeFileSync(join(data, 'agent.lock'), left);
    const unlock = lockDataFolder(data);
    expect(readFileSync(join(data, 'agent.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
    unlock();
    expect(readdirSync(data)).toEqual([]);
  }
});
