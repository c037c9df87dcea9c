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

test('published figures are hollow and never on the front; the band of 18 to 20 FPS is drawn @full', async ({
  page,
}) => {
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  await expect(page.locator('figure')).toContainText('18–20 FPS');
  expect(await page.locator(marks).count()).toBeGreaterThan(50);
  await expect(page.locator('[data-layer="chart"] [data-front="line"]')).toHaveCount(1);
});

test('no bar and no NaN is in the chart @full', async ({ page }) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  expect(await page.locator('[data-layer="chart"] .recharts-bar').count()).toBe(0);
  expect(await page.locator('[data-layer="chart"]').innerHTML()).not.toContain('NaN');
  expect(errors).toEqual([]);
});

test('hovering a table row lights its mark @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  await page.locator(`tr[data-point-id="${point?.id}"]`).hover();
  await expect(page.locator('[data-layer="hairline"]')).toBeVisible();
});

test('names stand at the front and at what is highlighted, without touching, on a phone too @full', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  const labels = page.locator('[data-layer="chart"] [data-label]');
  const named = await labels.evaluateAll((found) =>
    found.map((label) => label.getBoundingClientRect().toJSON()),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const [i, a] of named.entries()) {
    for (const b of named.slice(i + 1)) {
      const over =
        a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3;
      expect(over).toBe(false);
    }
  }
  await context.close();
});

test('a tooltip can be entered, goes with Escape, and never covers its mark @full', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  const mark = page.locator(`[data-layer="chart"] [data-point-id="${point?.id}"] > :first-child`);
  const at = await mark.boundingBox();
  await page.mouse.move((at?.x ?? 0) + (at?.width ?? 0) / 2, (at?.y ?? 0) + (at?.height ?? 0) / 2);
  const tooltip = page.locator(`[data-tooltip="${point?.id}"]`);
  await expect(tooltip).toBeVisible();
  const box = await tooltip.boundingBox();
  const [right, bottom] = [(at?.x ?? 0) + (at?.width ?? 0), (at?.y ?? 0) + (at?.height ?? 0)];
  const beside =
    (box?.x ?? 0) >= right ||
    (box?.y ?? 0) >= bottom ||
    (box?.x ?? 0) + (box?.width ?? 0) <= (at?.x ?? 0) ||
    (box?.y ?? 0) + (box?.height ?? 0) <= (at?.y ?? 0);
  expect(beside).toBe(true);
  await tooltip.hover();
  await expect(tooltip).toBeVisible();
  await page.mouse.move((at?.x ?? 0) + 2, (at?.y ?? 0) + 2);
  await page.getByRole('application').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-tooltip]')).toHaveCount(0);
  await expect(page.getByRole('application')).toBeFocused();
});

test('with few rows every one has its whisker @full', async ({ page }) => {
  const points = await ownPoints(base);
  const spread = points.filter(
    ({ latency, samples }) => latency.spread !== null && (samples ?? 0) >= 72,
  );
  await page.goto(base);
  await showsChart(page);
  await expect(page.locator('[data-layer="chart"] [data-whisker]')).toHaveCount(spread.length);
});
