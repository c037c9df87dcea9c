import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbedded } from './start-embedded.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-keeper-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts scripts/postgres.ts as npm run up does; resolves with its first line. */
async function keeper(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions', 'react-server', 'scripts/postgres.ts', '--data', dataDir],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').once('data', resolve);
    child.once('exit', (code) => reject(new Error(`the keeper ended with ${code}`)));
  });
  return { child, url: JSON.parse(line).url };
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

function exit(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

test('a keeper ends its Postgres cleanly; a second one is refused; a killed one is taken over', async () => {
  const first = await keeper();
  expect(new URL(first.url).hostname).toBe('127.0.0.1');
  expect(statSync(path.join(dataDir, 'secret/postgres-password')).mode & 0o777).toBe(0o600);
  await query(first.url, 'create table kept (n int); insert into kept values (7)');
  await expect(startEmbedded({ dataDir })).rejects.toThrow(
    /^The database in .* is already running \(kept by process \d+\): end that one first\.$/,
  );

  first.child.kill('SIGKILL');
  await exit(first.child);
  const second = await keeper();
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);

  const ended = exit(second.child);
  second.child.kill('SIGTERM');
  expect(await ended).toBe(0);
  await expect(query(second.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});
