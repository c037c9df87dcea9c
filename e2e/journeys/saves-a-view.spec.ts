import { expect, type Page, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

const button = (page: Page) => page.locator('[data-views]');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Saved views' });

async function openPanel(page: Page): Promise<void> {
  await button(page).click();
  await expect(panel(page)).toBeVisible();
}

async function saveAs(page: Page, name: string): Promise<void> {
  await openPanel(page);
  await panel(page).getByLabel('Save this view as').fill(name);
  await panel(page).getByRole('button', { name: 'Save', exact: true }).click();
}

test('a view is saved, opened, changed, renamed and removed; shared links stay as they were @full', async ({
  page,
}) => {
  await signIn(page, base, data);
  await page.goto(`${base}/?u=us`);
  await showsChart(page);
  await saveAs(page, 'In microseconds');
  await expect(button(page)).toHaveAccessibleName('Saved views, open: In microseconds');
  await expectSound(page);
  const shared = page.url();

  await page.goto(base);
  await showsChart(page);
  await expect(button(page)).toHaveAccessibleName('Saved views');
  await openPanel(page);
  await panel(page)
    .getByRole('link', { name: /In microseconds/ })
    .click();
  await expect(page).toHaveURL(/[?&]u=us/);
  await showsChart(page);
  await expect(button(page)).toHaveAttribute('data-views', 'open');

  await page
    .getByRole('checkbox', { name: /^ONNX Runtime Web, / })
    .first()
    .click();
  await expect(button(page)).toHaveAccessibleName('Saved views, open: In microseconds modified');
  await expect(page).toHaveURL(/fw=/);
  await page.reload();
  await expect(button(page)).toHaveAttribute('data-views', 'modified');
  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Save the changes to “In microseconds”' }).click();
  await expect(button(page)).toHaveAttribute('data-views', 'open');

  await page.goto(shared);
  await showsChart(page);
  expect(new URL(page.url()).search).not.toContain('fw=');
  await expect(button(page)).toHaveAttribute('data-views', 'modified');

  await openPanel(page);
  await panel(page).getByRole('button', { name: 'Rename In microseconds' }).click();
  await panel(page).getByLabel('Name', { exact: true }).fill('Micro');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('link', { name: /^Micro/ })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Remove Micro' }).click();
  await panel(page).getByRole('button', { name: 'Remove it' }).click();
  await expect(panel(page).getByRole('link', { name: /^Micro/ })).toHaveCount(0);
  await page.goto(shared);
  await showsChart(page);
});

test('a name is given once, and what is wrong with it stands under the field @full', async ({
  page,
}) => {
  await signIn(page, base, data);
  await page.goto(`${base}/?q=p90`);
  await showsChart(page);
  await saveAs(page, 'Taken');
  await expect(button(page)).toHaveAttribute('data-views', 'open');
  const field = panel(page).getByLabel('Save this view as');
  const save = panel(page).getByRole('button', { name: 'Save', exact: true });
  await field.fill('Taken');
  await save.click();
  await expect(panel(page)).toContainText('Another view is called “Taken”');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('  ');
  await save.click();
  await expect(panel(page)).toContainText('Give it a name of 1 to 80 characters.');
  await panel(page).getByRole('button', { name: 'Remove Taken' }).click();
  await panel(page).getByRole('button', { name: 'Remove it' }).click();
  await expect(panel(page).getByRole('link', { name: /^Taken/ })).toHaveCount(0);
});

test('a reader has no saved views, on the page or in the API', async ({ page, request }) => {
  await page.goto(base);
  await showsChart(page);
  await expect(button(page)).toHaveCount(0);
  expect((await request.get(`${base}/api/v1/views`)).status()).toBe(401);
  const made = await request.post(`${base}/api/v1/views`, {
    data: { name: 'x', path: '/', query: '' },
  });
  expect(made.status()).toBe(401);
});
