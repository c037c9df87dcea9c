import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pointIds, showsChart } from '../chart.ts';
import { newestCohort } from '../points.ts';
import { stackEnv } from '../stack-env.ts';
import { freshCodeFile } from '../test-device.ts';

const { base, data } = stackEnv();
const agent = 'public/agent/agent.mjs';
const rows = 'tr[data-point-id]';

test('a result of another device is offered, not thrown in, and a pinned link keeps what it showed', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const { ds, cohort } = await newestCohort(base);
  const pinned = `${base}/?co=${encodeURIComponent(cohort?.id ?? '')}&ds=${ds}`;
  await page.goto(base);
  await showsChart(page);
  const before = await pointIds(page, rows);

  const place = mkdtempSync(join(tmpdir(), 'inferometer-second-'));
  const where = ['--data', place];
  execFileSync(process.execPath, [
    ...[agent, 'enroll', '--hub', base, '--code-file', freshCodeFile(data), '--name', 'second'],
    ...where,
  ]);
  const child = spawn(process.execPath, [
    agent,
    'daemon',
    '--job',
    'e2e/jobs/new-result.json',
    ...where,
  ]);
  const pill = page.getByRole('button', { name: '1 new result' });
  await expect(pill).toBeVisible({ timeout: 120_000 });
  expect(await pointIds(page, rows)).toEqual(before);
  await pill.click();
  await expect(page.locator(rows)).toHaveCount(before.length + 1);

  const other = await (await browser.newContext()).newPage();
  await other.goto(pinned);
  await showsChart(other);
  expect(await pointIds(other, rows)).toEqual(before);
  await expect(other.getByText('Newer data available.')).toBeVisible();
  await other.getByRole('link', { name: 'Show the newest' }).click();
  await expect(other.locator(rows)).toHaveCount(before.length + 1);

  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  rmSync(place, { recursive: true, force: true });
});
