import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forkChild } from './src/child/fork-child.ts';
import { AgentBench } from './testing/agent-bench.ts';

// C07 of the reliability handbook: a child that hangs, ignores SIGTERM, starts others and floods
// its output is ended with its whole group when its time is up.

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'glyphs-s', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
});
afterAll(() => bench.close());

/** Probes a library of this source in a child with two seconds. */
async function probe(source: string, limitMs = 2000) {
  const folder = join(bench.folder, `library-${Math.random().toString(36).slice(2)}`);
  const library = join(folder, 'node_modules/onnxruntime-node');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), '{"name":"onnxruntime-node","version":"1.0.0"}');
  writeFileSync(join(library, 'index.js'), source);
  const started = Date.now();
  const task = { kind: 'probe' as const, runtime: 'onnxruntime-node', folders: [folder] };
  const end = await forkChild(bench.agentFile, task, limitMs);
  return { end, tookMs: Date.now() - started };
}

function running(marker: string): number {
  return readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marker);
    } catch {
      return false;
    }
  }).length;
}

test('a hanging child and everything it started are gone soon after its time', async () => {
  const { end, tookMs } = await probe(`
    const { spawn } = require('node:child_process');
    process.on('SIGTERM', () => undefined);
    for (let i = 0; i < 20; i++) spawn('sleep', ['86399.25'], { stdio: 'inherit' });
    for (;;);
  `);
  expect(end).toMatchObject({
    kind: 'failed',
    phase: 'runtime-load',
    message: 'no result within 2 s',
  });
  expect(tookMs).toBeLessThan(4000);
  expect(running('86399.25')).toBe(0);
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
