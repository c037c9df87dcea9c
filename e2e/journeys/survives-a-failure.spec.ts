import { expect, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('a chart whose code does not come leaves the page readable, with picture and table', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.route('**/_next/static/**/*.js', async (route) => {
    const reply = await route.fetch();
    const body = await reply.text();
    await (body.includes('recharts-') ? route.abort() : route.fulfill({ response: reply, body }));
  });
  await page.goto(base);
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
  await expect(page.locator('[data-chart] svg text[data-axis="x"]').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('while another cohort is fetched the old rows stay, dimmed, and the last choice wins @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const rows = page.locator('tr[data-point-id]');
  const before = await rows.count();
  await page.route(
    (url) => url.searchParams.has('_rsc') && url.searchParams.get('co') !== null,
    async (route) => {
      await new Promise((done) => setTimeout(done, 1500));
      await route.continue();
    },
  );
  await page.getByRole('combobox', { name: 'Cohort' }).click();
  await page
    .getByRole('option', { name: /imagenet-2012-val.*single stream/ })
    .first()
    .click();
  await expect(page.locator('[aria-busy="true"]')).toBeVisible();
  await expect(rows).toHaveCount(before);
  await expect(page).toHaveURL(/co=image-classification~imagenet-2012-val/);
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
});
