import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort } from '../free-port.ts';
import { newestCohort } from '../points.ts';
import { startUp } from '../start-up.ts';

/** Processes that name the folder or listen on the port. */
function processesOf(data: string, port: number): string {
  const all = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' });
  return all
    .split('\n')
    .filter(
      (line) => (line.includes(data) || line.includes(`-p ${port}`)) && !line.includes('ps -eo'),
    )
    .join('\n');
}

test('a stop ends everything in order, and a second start measures nothing again @full', async () => {
  test.setTimeout(240_000);
  const data = mkdtempSync(join(tmpdir(), 'inferometer-again-'));
  const port = await freePort();
  const options = { data, port, job: 'e2e/jobs/one-cell.json' };
  const first = startUp(options);
  await first.printed(/Sign in once/, 120_000);
  const early = await newestCohort(`http://127.0.0.1:${port}`);
  expect(early.cohort?.own).toBe(false);
  expect(early.points.length).toBeGreaterThan(200);
  await first.printed(/agent: all cells done/, 120_000);
  const before = await newestCohort(`http://127.0.0.1:${port}`);
  expect(await first.stop()).toBe(0);
  expect(first.output()).toMatch(/Stopping: the agent[\s\S]*the dashboard[\s\S]*postgres/);
  expect(processesOf(data, port)).toBe('');

  const second = startUp(options);
  await second.printed(/agent: all cells done/, 120_000);
  expect(second.output()).toContain('1 of 1 cells had been measured before');
  const after = await newestCohort(`http://127.0.0.1:${port}`);
  expect(after.points).toEqual(before.points);
  expect(after.latestDs).toBe(before.latestDs);
  await second.stop();
  rmSync(data, { recursive: true, force: true });
});

test('a Postgres that does not answer is one sentence and a non-zero exit', async () => {
  const data = mkdtempSync(join(tmpdir(), 'inferometer-nodb-'));
  const database = `postgres://nobody:x@127.0.0.1:${await freePort()}/none`;
  const up = startUp({
    data,
    port: await freePort(),
    job: 'e2e/jobs/one-cell.json',
    env: { DATABASE_URL: database },
  });
  expect(await up.ended).toBe(1);
  const said = up.output().trim().split('\n').at(-1) ?? '';
  expect(up.output()).toMatch(/Postgres .*(answer|reach)/i);
  expect(up.output()).not.toMatch(/\bat .*\.(ts|js|mjs):\d+/);
  expect(said.length).toBeGreaterThan(20);
  rmSync(data, { recursive: true, force: true });
});
