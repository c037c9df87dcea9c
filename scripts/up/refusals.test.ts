import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireNode } from './node-version.mjs';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'inferometer-up-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Runs `up` to its end and returns what a person reads. */
function refusal(env: Record<string, string>): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/up.mjs'], {
    env: { ...process.env, INFEROMETER_DATA: data, ...env },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { code: status, text: `${stdout}${stderr}` };
}

function expectOneSentence(result: { code: number | null; text: string }, words: RegExp): void {
  expect(result.code).toBe(1);
  expect(result.text).toMatch(words);
  expect(result.text.trim().split('\n')).toHaveLength(1);
  expect(result.text).not.toMatch(/\bat .*:\d+:\d+|node:internal/);
}

test('a taken port is named, with what to do', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expectOneSentence(refusal({ PORT: String(port) }), new RegExp(`Port ${port} .*taken.*PORT=`));
  await new Promise((done) => server.close(done));
});

test('values that cannot be used name their variable', () => {
  expectOneSentence(refusal({ PORT: 'eighty' }), /PORT is "eighty"/);
  expectOneSentence(refusal({ PUBLIC_URL: 'example' }), /PUBLIC_URL is "example"/);
  expectOneSentence(refusal({ DATABASE_URL: 'mysql://x' }), /DATABASE_URL .*postgres/);
});

test('a data folder that cannot be made is named', () => {
  const file = join(data, 'file');
  writeFileSync(file, '');
  expectOneSentence(
    refusal({ INFEROMETER_DATA: join(file, 'data') }),
    /data folder .*INFEROMETER_DATA/,
  );
});

test('a second start on the same folder names the first; a lock of a dead process does not hold', () => {
  writeFileSync(join(data, 'up.pid'), String(process.pid));
  expectOneSentence(refusal({ PORT: '1' }), new RegExp(`process ${process.pid}`));
  writeFileSync(join(data, 'up.pid'), '999999999');
  expect(refusal({ PORT: 'x' }).text).toMatch(/PORT/);
});

test('a Node that is too old is refused in one sentence', () => {
  for (const version of ['16.20.2', '18.19.0', '20.18.3']) {
    expect(() => requireNode(version)).toThrow(/too old: .*20\.19 or newer/);
  }
  for (const version of ['20.19.0', '22.0.0', '24.1.0'])
    expect(() => requireNode(version)).not.toThrow();
});
