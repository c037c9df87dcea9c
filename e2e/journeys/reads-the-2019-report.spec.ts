import { expect, test } from '@playwright/test';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('the headline is reckoned through, beside what NVIDIA measured, and opens live', async ({
  page,
}) => {
  await page.goto(`${base}/report-2019`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The 2019 edge report, rebuilt');
  const steps = page.locator('[data-arithmetic]');
  await expect(steps).toContainText('no image can take less than 17.4 ms');
  await expect(steps).toContainText('6.51 times the peak');
  const chart = page.locator('[data-chart="report-headline"]');
  await expect(chart.locator('svg:visible [data-impossible]')).toHaveCount(1);
  await expect(chart.locator('svg:visible')).toContainText('29.8 ms');
  await expect(page.locator('#accuracy')).toContainText('77.4 % to 91.0 %');
  await page
    .locator('#headline')
    .getByRole('link', { name: /^Flaw 5/ })
    .click();
  await expect(page.locator('#flaw-5')).toBeInViewport();
  await page.getByRole('link', { name: 'The headline against NVIDIA’s figure' }).click();
  await expect(page).toHaveURL(/\/compare\?c=tryolabs\./);
  await expect(page.locator('main')).toContainText('29.8');
});

test('what was never published says so; without scripts, in Chinese, on a phone, on paper @full', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'zh-CN',
    colorScheme: 'dark',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  await page.goto(`${base}/report-2019`);
  await expect(page.locator('[data-grid] td', { hasText: '未发布' })).toHaveCount(36);
  await expect(page.locator('[data-grid]')).toContainText('推断');
  await expect(page.locator('[data-chart="report-distribution"] svg:visible')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-chart="report-headline"] svg:visible')).toHaveCount(1);
  await context.close();
});
