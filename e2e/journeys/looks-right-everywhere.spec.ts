import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { marks, showsChart } from '../chart.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no serious accessibility finding, ${colorScheme}`, async ({ browser }) => {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 1280, height: 900 },
    });
    const page = await context.newPage();
    const [point] = await ownPoints(base);
    for (const address of [
      base,
      await publishedAddress(base),
      `${base}/r/${point?.resultId}`,
      `${base}/compare?a=${point?.resultId}`,
      `${base}/methodology`,
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        address,
      ).toEqual([]);
    }
    await context.close();
  });
}

for (const width of [320, 360, 768, 1280]) {
  test(`at ${width} px nothing runs out of the page and no label touches another`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ viewport: { width, height: 740 } });
    const page = await context.newPage();
    const [point] = await ownPoints(base);
    for (const address of [
      base,
      await publishedAddress(base),
      `${base}/r/${point?.resultId}`,
      `${base}/compare?a=${point?.resultId}`,
      `${base}/methodology`,
    ]) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
    await page.goto(await publishedAddress(base));
    await showsChart(page);
    for (const axis of ['x', 'fps']) {
      const boxes = await page
        .locator(`[data-layer="chart"] text[data-axis="${axis}"]`)
        .evaluateAll((labels) =>
          labels
            .map((label) => label.getBoundingClientRect())
            .map(({ left, right }) => ({ left, right }))
            .sort((a, b) => a.left - b.left),
        );
      expect(boxes.length, axis).toBeGreaterThanOrEqual(2);
      for (const [i, box] of boxes.entries()) {
        const next = boxes[i + 1];
        if (next) expect(next.left - box.right, `${axis} ${width}`).toBeGreaterThanOrEqual(2);
      }
    }
    await context.close();
  });
}

test('on a phone the chart or a row is visible at once, and filters open in a sheet', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(base);
  await showsChart(page);
  const box = await page.locator('[data-chart="front"]').boundingBox();
  expect(box?.y).toBeLessThan(400);
  await page.getByRole('button', { name: /^Filter/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /^ONNX Runtime Web/ })
    .click();
  await page.getByRole('button', { name: /^Show 1$/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator(marks)).toHaveCount(1);
  await context.close();
});

test('the theme can be chosen and stays', async ({ page }) => {
  await page.goto(base);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

test('the words can be Chinese, the figures stay', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/[\u4e00-\u9fff]/);
  await expect(page.locator(`tr[data-point-id="${point?.id}"]`)).toBeVisible();
});
