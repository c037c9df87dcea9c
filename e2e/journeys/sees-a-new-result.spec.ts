import { expect, test } from '@playwright/test';
import { pointIds, showsChart } from '../chart.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { newestCohort } from '../points.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
const rows = 'tr[data-point-id]';

test('a result of another device is offered, not thrown in, and a pinned link keeps what it showed', async ({
  page,
  browser,
}, { retry }) => {
  const { ds, cohort } = await newestCohort(base);
  const pinned = `${base}/?co=${encodeURIComponent(cohort?.id ?? '')}&ds=${ds}`;
  await page.goto(base);
  await showsChart(page);
  const before = await pointIds(page, rows);

  const device = await enrolTestDevice(base, data);
  // A thread count that nobody measured, at a second attempt either.
  const cell = journeyCell({ threads: 31 + retry });
  await handIn(device, { claim: { cell }, runs: [{ ms: 8, at: 0 }] });
  const pill = page.getByRole('button', { name: '1 new result' });
  await expect(pill).toBeVisible({ timeout: 30_000 });
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
  await other.context().close();
});
