import { expect, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('limits say what remains, name the front of it, and hide nothing @full', async ({ page }) => {
  const address = await publishedAddress(base);
  await page.goto(address);
  await showsChart(page);
  const rows = await page.locator('tr[data-point-id]').count();
  const latency = page.getByRole('textbox', { name: 'Max. latency' });
  await latency.fill('50');
  await expect(page).toHaveURL(address);
  await latency.press('Enter');
  await expect(page).toHaveURL(`${address}&max_lat=50`);
  await page.getByRole('textbox', { name: 'Min. accuracy' }).fill('75');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(`${address}&max_lat=50&min_acc=75`);
  const fits = page.locator('[data-fits]');
  await expect(fits).toContainText(/^\d+ keep every limit; \d+ of them (is|are) on the front: /);
  await expect(fits).toContainText(/\d+ are excluded\./);
  await expect(page.locator('tr[data-point-id]')).toHaveCount(rows);
  const said = await fits.textContent();
  await page.reload();
  await showsChart(page);
  await expect(fits).toHaveText(said ?? '');
  await page.getByRole('link', { name: 'Remove limit latency ≤ 50.0 ms' }).click();
  await expect(page).toHaveURL(`${address}&min_acc=75`);
  await page.getByRole('link', { name: 'Clear all' }).first().click();
  await expect(page).toHaveURL(address);
  await expect(fits).toHaveText('');
});

test('what is no limit is said at its field and does not reach the address @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  const plain = page.url();
  const accuracy = page.getByRole('textbox', { name: 'Min. accuracy' });
  await accuracy.fill('120');
  await accuracy.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Min. accuracy' })).toContainText(
    'up to 100',
  );
  await expect(accuracy).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveURL(plain);
  await accuracy.press('Escape');
  await expect(accuracy).toHaveValue('');
  await expect(page.getByText('no row states it').first()).toBeVisible();
});

test('a deadline may be a rate of frames, and the samples are counted against it', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  await page.getByRole('button', { name: /^Unit of the deadline/ }).click();
  const deadline = page.getByRole('textbox', { name: 'Deadline' });
  await deadline.fill('30');
  await deadline.press('Enter');
  await expect(page).toHaveURL(/\?dl=33\.333$/);
  await expect(deadline).toHaveValue('30');
  await expect(page.locator('[data-fits]')).toContainText(
    /\d+ of \d+ with samples keeps? the deadline of 33\.3 ms in every one\./,
  );
  await page.getByRole('link', { name: 'Remove limit deadline 33.3 ms' }).click();
  await expect(page).toHaveURL(/\/$/);
});
