import { expect, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('rows go into the basket by keyboard; the first is the baseline, until another is', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const boxes = page.locator('tr[data-point-id] input[type="checkbox"]');
  await boxes.nth(0).focus();
  await page.keyboard.press('Space');
  await boxes.nth(1).focus();
  await page.keyboard.press('Space');
  const basket = page.getByRole('region', { name: 'Basket' });
  await expect(basket).toContainText('2 of 6');
  await expect(basket.getByRole('listitem').nth(0)).toContainText('baseline');
  await expect(page).toHaveURL(/\?c=[^,&]+,[^,&]+$/);
  const asAdded = page.url();
  const second = await basket.getByRole('listitem').nth(1).textContent();
  await basket.getByRole('button', { name: /^Make .* the baseline$/ }).click();
  await expect(basket.getByRole('listitem').nth(0)).toContainText(second?.trim() ?? '?');
  await expect(page).not.toHaveURL(asAdded);
  const filled = page.url();
  await page.reload();
  await expect(basket).toContainText('2 of 6');
  await basket.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?c=[^,&]+,[^,&]+$/);
  await page.goBack();
  await expect(page).toHaveURL(filled);
  await expect(basket).toContainText('2 of 6');
  await basket
    .getByRole('link', { name: /^Take .* out of the basket$/ })
    .first()
    .click();
  await expect(basket).toContainText('1 of 6');
  await basket.getByRole('link', { name: 'Empty the basket' }).click();
  await expect(basket).toHaveCount(0);
});

test('a point goes in from its tooltip @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  const mark = page.locator(`[data-layer="chart"] [data-point-id="${point?.id}"] > :first-child`);
  await mark.hover({ force: true });
  const tooltip = page.locator(`[data-tooltip="${point?.id}"]`).first();
  await tooltip.getByRole('button', { name: 'Add to basket' }).click();
  await expect(page).toHaveURL(new RegExp(`\\?c=${point?.id}$`));
});

test('a full basket says why it takes no more @full', async ({ page }) => {
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  const boxes = page.locator('tr[data-point-id] input[type="checkbox"]');
  for (let row = 0; row < 6; row++) await boxes.nth(row).click();
  const basket = page.getByRole('region', { name: 'Basket' });
  await expect(basket).toContainText('6 of 6');
  await boxes.nth(6).click({ force: true });
  await expect(page.getByText('The basket holds six. Remove one to add another.')).toBeVisible();
  await expect(basket).toContainText('6 of 6');
  expect(page.url().length).toBeLessThan(2000);
});

test('what is gone keeps its slot, with the reason @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/?c=${point?.id},nobody`);
  const basket = page.getByRole('region', { name: 'Basket' });
  await expect(basket.getByRole('listitem')).toHaveCount(2);
  await expect(basket.getByRole('listitem').nth(1)).toContainText('there is no such result');
});
