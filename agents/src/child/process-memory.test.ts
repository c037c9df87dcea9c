import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processTree, readProcessMemory } from './process-memory.ts';

test('a tree is a process, its children and theirs, and their memory is added', () => {
  const proc = mkdtempSync(join(tmpdir(), 'proc-'));
  const processes: [number, string, number][] = [
    [10, '11 12 ', 100],
    [11, '', 20],
    [12, '13', 3],
    [13, '', 1],
    [99, '', 5000],
  ];
  for (const [pid, children, kB] of processes) {
    mkdirSync(join(proc, `${pid}/task/${pid}`), { recursive: true });
    writeFileSync(join(proc, `${pid}/task/${pid}/children`), children);
    writeFileSync(join(proc, `${pid}/status`), `VmHWM:\t    ${2 * kB} kB\nVmRSS:\t    ${kB} kB\n`);
  }
  const tree = processTree(10, proc);
  expect([...tree].sort()).toEqual([10, 11, 12, 13]);
  expect(readProcessMemory(tree, proc)).toEqual({
    residentBytes: 124 * 1024,
    peakBytes: 248 * 1024,
  });
  rmSync(proc, { recursive: true });
});

test.runIf(process.platform === 'linux')('a child of this very process is found', () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60000)']);
  expect(processTree(process.pid)).toContain(child.pid);
  child.kill('SIGKILL');
});

test('a process that is gone says nothing, not nought', () => {
  expect(readProcessMemory([2 ** 30])).toEqual({ residentBytes: null, peakBytes: null });
});
