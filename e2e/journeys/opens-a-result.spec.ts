import { expect, test } from '@playwright/test';
import { ownPoints } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('from a row to the evidence: figures, trace, processes, environment, how to repeat it', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await page.locator(`tr[data-point-id="${point?.id}"] td a[href^="/r/"]`).first().click();
  await expect(page).toHaveURL(new RegExp(`/r/${point?.resultId}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(point?.model.name ?? '?');
  for (const name of [
    'Trace',
    'Distribution',
    'Processes',
    'Outputs',
    'Clock and harness',
    'What the samples are worth',
    'Environment',
    'Repeat it',
    'Evidence',
  ]) {
    await expect(page.getByRole('heading', { name, exact: true }).first()).toBeVisible();
  }
  await expect(page.locator('[data-chart="trace"] canvas')).toBeVisible();
  await expect(page.locator('[data-sentence="result"]')).toContainText('Half of the inferences');
  await expect(page.locator('body')).toContainText(/agent\.mjs run [\\\s]*--job/);
  await expect(page.locator('body')).not.toContainText(/\bNaN\b|undefined|\[object/);
});

test('each process has its own address @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/r/${point?.resultId}?p=1`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${base}/r/${point?.resultId}?p=99`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a result that is not there says so and leads on @full', async ({ page }) => {
  const response = await page.goto(`${base}/r/0199b7c4-8e21-7000-8000-0123456789ab`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: 'Open Explore' })).toBeVisible();
});
