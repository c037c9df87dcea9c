import { expect, test } from '@playwright/test';
import { marks, showsChart } from '../chart.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('near a point its tooltip opens with identity and figures', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  const box = await page
    .locator(`[data-layer="chart"] [data-point-id="${point?.id}"] > :first-child`)
    .boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2 + 14, (box?.y ?? 0) + 2);
  const tooltip = page.locator(`[data-tooltip="${point?.id}"]`).first();
  await expect(tooltip).toBeVisible();
  await expect(tooltip).toContainText(point?.model.name ?? '?');
  await expect(tooltip).toContainText('Latency p50');
  await page.keyboard.press('Escape');
});

test('by keyboard: one stop, arrows in order of latency, Home, End, Enter opens the result', async ({
  page,
}) => {
  const points = (await ownPoints(base)).sort(
    (a, b) => (a.latency.p50Ms ?? 0) - (b.latency.p50Ms ?? 0),
  );
  await page.goto(base);
  await showsChart(page);
  const chart = page.getByRole('application', { name: /latency against accuracy/ });
  await chart.focus();
  const spoken = page.locator('figure').getByRole('status');
  await page.keyboard.press('Home');
  await expect(spoken).toContainText(points[0]?.model.name ?? '?');
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toContainText(points[1]?.model.name ?? '?');
  await page.keyboard.press('End');
  await expect(spoken).toContainText(points.at(-1)?.runtime.name ?? '?');
  await expect(spoken).not.toContainText(/\d\.\d{5}/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/r/${points[0]?.resultId}`));
});

test('published figures are hollow and never on the front; the band of 18 to 20 FPS is drawn', async ({
  page,
}) => {
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  await expect(page.locator('figure')).toContainText('18–20 FPS');
  expect(await page.locator(marks).count()).toBeGreaterThan(50);
  await expect(page.locator('[data-layer="chart"] [data-front="line"]')).toHaveCount(1);
});

test('no bar and no NaN is in the chart', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  expect(await page.locator('[data-layer="chart"] .recharts-bar').count()).toBe(0);
  expect(await page.locator('[data-layer="chart"]').innerHTML()).not.toContain('NaN');
  expect(errors).toEqual([]);
});

test('hovering a table row lights its mark', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  await page.locator(`tr[data-point-id="${point?.id}"]`).hover();
  await expect(page.locator('[data-layer="hairline"]')).toBeVisible();
});
