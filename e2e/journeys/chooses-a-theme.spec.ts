import { expect, type Page, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const dark = 'rgb(19, 24, 26)';

test('the theme switches what is drawn without drawing it anew @full', async ({ page }) => {
  await page.goto(base);
  await showsChart(page);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('h1, main table, [data-layer="chart"] svg')) {
      part.setAttribute('data-kept', '');
    }
  });
  const kept = await page.locator('[data-kept]').count();
  expect(kept).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect.poll(() => background(page)).toBe(dark);
  await expect(page.locator('[data-kept]')).toHaveCount(kept);
});

test('a chosen theme is there before the page comes to life @full', async ({ page }) => {
  await page.goto(`${base}/methodology`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect.poll(() => background(page)).toBe(dark);
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  expect(await background(page)).toBe(dark);
});

test('on a narrow screen language and theme are in the menu @full', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${base}/methodology`);
  await page.locator('summary', { hasText: 'Menu' }).click();
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect.poll(() => background(page)).toBe(dark);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '搜索' })).toBeVisible();
  await context.close();
});
