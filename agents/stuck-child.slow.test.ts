import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../lib/contract/testing/tier.ts';
import { forkChild } from './src/child/fork-child.ts';
import { AgentBench } from './testing/agent-bench.ts';
import { patchedModule } from './testing/patched-module.ts';

// C07 of the reliability handbook: a child that hangs, ignores SIGTERM, starts others and floods
// its output is ended with its whole group when its time is up.

const started = tier === 'usual' ? 20 : 200;
/** A tenth of a second for each that it starts: a busy machine takes as long. */
const startingMs = 100 * started;

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

/** Probes a library of this source in a child. */
async function probe(source: string, limitMs: number, fork: typeof forkChild = forkChild) {
  const folder = join(bench.folder, `library-${Math.random().toString(36).slice(2)}`);
  const library = join(folder, 'node_modules/onnxruntime-node');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), '{"name":"onnxruntime-node","version":"1.0.0"}');
  writeFileSync(join(library, 'index.js'), source);
  const fromMs = Date.now();
  const task = { kind: 'probe' as const, runtime: 'onnxruntime-node', folders: [folder] };
  const end = await fork(bench.agentFile, task, limitMs);
  return { end, tookMs: Date.now() - fromMs };
}

/** Processes on whose command line this stands. */
function running(marker: string): number[] {
  const pids = readdirSync('/proc').filter((pid) => {
    if (!/^[0-9]+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marker);
    } catch {
      return false;
    }
  });
  return pids.map(Number);
}

const countFile = (marker: string) => join(bench.folder, `started-${marker}`);

/** Ignores SIGTERM, starts others that hold its output open, counts them, and never ends. */
const stubborn = (marker: string) => `
    const { spawn } = require('node:child_process');
    const { writeFileSync } = require('node:fs');
    process.on('SIGTERM', () => undefined);
    for (let i = 1; i <= ${started}; i++) {
      spawn('sleep', ['${marker}'], { stdio: 'inherit' });
      writeFileSync('${countFile(marker)}', String(i));
    }
    for (;;);
  `;

test('a hanging child and everything it started are gone soon after its time', async () => {
  const marker = '86399.25';
  const { end, tookMs } = await probe(stubborn(marker), startingMs);
  expect(end).toMatchObject({
    kind: 'failed',
    phase: 'runtime-load',
    message: `no result within ${startingMs / 1000} s`,
  });
  expect(tookMs).toBeLessThan(startingMs + 2000);
  expect(readFileSync(countFile(marker), 'utf8')).toBe(String(started));
  expect(running(marker)).toEqual([]);
  console.warn(`C07: N = ${started} processes of a child`);
});

test('without the end of the group, what it started lives on and holds it', async () => {
  const alone = await patchedModule<{ forkChild: typeof forkChild }>(
    new URL('./src/child/fork-child.ts', import.meta.url),
    [{ from: /process\.kill\(-(\w+)\.pid, "SIGKILL"\)/, to: 'process.kill($1.pid, "SIGKILL")' }],
  );
  const marker = '86399.75';
  const ends = probe(stubborn(marker), startingMs, alone.forkChild);
  const later = new Promise((resolve) => setTimeout(resolve, startingMs + 4000, 'not over'));
  expect(await Promise.race([ends, later])).toBe('not over');
  const left = running(marker);
  for (const pid of left) process.kill(pid, 'SIGKILL');
  expect(left).toHaveLength(started);
  expect((await ends).end.kind).toBe('failed');
});

test('a flood of output is read and forgotten but for its end', async () => {
  const before = process.memoryUsage().rss;
  const { end } = await probe(
    `
    const line = 'x'.repeat(65535) + '\\n';
    for (let i = 0; i < 3200; i++) require('node:fs').writeSync(1, line);
    require('node:fs').writeSync(2, 'the last words');
    process.abort();
  `,
    30_000,
  );
  expect(end).toMatchObject({ kind: 'failed', phase: 'runtime-load' });
  const message = end.kind === 'failed' ? end.message : '';
  expect(message).toContain('SIGABRT');
  expect(message.length).toBeLessThan(4000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});
