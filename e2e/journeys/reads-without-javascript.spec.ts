import { expect, test } from '@playwright/test';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
test.use({ javaScriptEnabled: false });

test('heading, sentence, chart and table are in the HTML', async ({ page }) => {
  const points = await ownPoints(base);
  await page.goto(base);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('latency against accuracy');
  await expect(page.locator('#explore-sentence')).toContainText(/of 24,3\d\d results/);
  for (const { id } of points)
    await expect(page.locator(`tr[data-point-id="${id}"]`)).toBeVisible();
  await expect(page.locator('figure svg text[data-axis="x"]').first()).toBeVisible();
});

test('a filter is a link and works', async ({ page }) => {
  await page.goto(base);
  await page.getByRole('checkbox', { name: /^ONNX Runtime Web, / }).click();
  await expect(page).toHaveURL(/fw=onnxruntime-web/);
  await expect(page.locator('tr[data-point-id]')).toHaveCount(1);
});

test('published figures fill a chart of their own @full', async ({ page }) => {
  await page.goto(await publishedAddress(base));
  expect(await page.locator('tr[data-point-id]').count()).toBeGreaterThan(50);
  await expect(page.getByText('Jetson Nano').first()).toBeVisible();
});

test('a result shows its figures and its distribution', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/r/${point?.resultId}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(point?.model.name ?? '?');
  await expect(page.getByText('Latency p50').first()).toBeVisible();
  await expect(page.locator('[data-chart="histogram"] svg')).toBeVisible();
});
