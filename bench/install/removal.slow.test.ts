import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ran, shell } from './shell.ts';

// What --uninstall leaves alone. It asks no hub for anything.

const script = join(import.meta.dirname, '../../agents/deploy/install.sh');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'removal-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: string[]): Promise<Ran> => shell([script, ...args]);

test('what is not an agent’s stays, and the rehearsal of its removal says so', async () => {
  const state = join(folder, 'theirs/state');
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'PG_VERSION'), '15');
  const away = ['--uninstall', '--prefix', join(folder, 'theirs')];
  const rehearsed = await run([...away, '--dry-run']);
  expect(rehearsed.output).toBe('Nothing of Inferometer is here to remove.\n');
  await run(away);
  expect(existsSync(join(state, 'PG_VERSION'))).toBe(true);
});

test('nothing is removed under an agent that works; one that is gone does not count', async () => {
  const state = join(folder, 'busy/state');
  mkdirSync(state, { recursive: true });
  for (const name of ['.inferometer-agent', 'unsent']) writeFileSync(join(state, name), '');
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const [, start] = /\) (?:\S+ ){19}(\d+)/.exec(stat) ?? [];
  const lock = join(state, 'agent.lock');
  const away = ['--uninstall', '--prefix', join(folder, 'busy')];
  writeFileSync(lock, `${process.pid} ${start}\n`);
  for (const dry of [[], ['--dry-run']]) {
    const refused = await run([...away, ...dry]);
    expect(refused.code, refused.output).toBe(1);
    expect(refused.output).toContain(`An agent (process ${process.pid}) works on ${state}: end it`);
  }
  expect(existsSync(join(state, 'unsent'))).toBe(true);
  // The id of a process that is gone, given to another one.
  writeFileSync(lock, `${process.pid} 1\n`);
  const gone = await run(away);
  expect(gone.code, gone.output).toBe(0);
  expect(existsSync(state)).toBe(false);
});
