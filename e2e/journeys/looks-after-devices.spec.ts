import { expect, type Page, test } from '@playwright/test';
import { localDevice } from '../job-state.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

/** A page draws itself anew every five seconds. */
const soon = { timeout: 15_000 };
const state = (page: Page) => page.locator('main [data-activity]').first();

test.beforeEach(({ page }) => signIn(page, base, data));

/** The page of the machine that this stack runs on. */
async function openLocal(page: Page): Promise<string> {
  const { id } = await localDevice(page, base);
  await page.goto(`${base}/devices`);
  // Not the first: boards of other journeys stand before it once nobody has heard of them for a while.
  const row = page.locator(`tr[data-device-id="${id}"]`);
  await row.getByRole('link').first().click();
  await expect(page.getByRole('button', { name: 'Name and tags' })).toBeVisible();
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
}

test('the list says what each device is at, and the matrix what was measured where', async ({
  page,
}) => {
  await page.goto(`${base}/devices`);
  await expect(page.locator('[data-sentence="devices"]')).toContainText(/\d+ devices?: /);
  const row = page.locator('tr[data-device-id]').filter({ hasText: 'ONNX Runtime' }).first();
  await expect(row.locator('[data-activity="idle"]').last()).toBeVisible(soon);
  await expectSound(page);

  const measured = page.locator('td[data-cell="measured"] a');
  await expect(measured.first()).toHaveAttribute('href', /^\/r\//);
  const cells = page.locator('tbody tr [data-say]');
  await cells.first().focus();
  const before = await page.evaluate(() => document.activeElement?.getAttribute('data-say'));
  await page.keyboard.press('ArrowRight');
  const after = await page.evaluate(() => document.activeElement?.getAttribute('data-say'));
  expect(after).toBeTruthy();
  expect(after).not.toBe(before);
  await expect(page.getByText(after ?? '', { exact: true }).last()).toBeVisible();
});

test('the missing cells are counted, shown before they are queued, and only queued on a click @full', async ({
  page,
}) => {
  await page.goto(`${base}/devices`);
  const button = page.getByRole('button', { name: /^Run the (\d+ )?missing cells?, about / });
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'Run the missing cells' });
  await expect(dialog).toContainText(/\d+ jobs?, done in about/, soon);
  const queue = dialog.getByRole('button', { name: /^Queue (\d+ jobs|the job)$/ });
  await expect(queue).toBeEnabled();
  const jobs = Number(/\d+/.exec((await queue.textContent()) ?? '')?.[0] ?? 1);
  expect(jobs).toBeLessThanOrEqual(count || 1);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.locator('[data-sentence="devices"]')).toContainText('0 jobs queued');
});

test('a device is held back and freed, named and tagged, and keeps what was changed', async ({
  page,
}) => {
  const name = await openLocal(page);
  await expect(state(page)).toHaveAttribute('data-activity', 'idle', soon);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(state(page)).toHaveAttribute('data-activity', 'paused', soon);
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(state(page)).toHaveAttribute('data-activity', 'idle', soon);
  await page.getByRole('button', { name: 'Begin maintenance' }).click();
  await expect(state(page)).toHaveAttribute('data-activity', 'maintenance', soon);
  await page.getByRole('button', { name: 'End maintenance' }).click();
  await expect(state(page)).toHaveAttribute('data-activity', 'idle', soon);

  await page.getByRole('button', { name: 'Name and tags' }).click();
  const dialog = page.getByRole('dialog', { name: 'Name and tags' });
  await dialog.getByLabel('Name').fill('');
  await expect(dialog.getByText('A name is needed')).toBeVisible();
  await dialog.getByLabel('Name').fill('bench-one');
  await dialog.getByLabel('Tags').fill('lab, journey');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bench-one', soon);
  await expect(page.getByText('journey, lab').first()).toBeVisible();
  await expect(page.getByText('maintenance began').first()).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: 'Name and tags' }).click();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Tags').fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name, soon);
  await page.getByRole('link', { name: 'Queue a job' }).click();
  await expect(page).toHaveURL(/\/jobs\/new\?to=device/);
});

test('an address of no device says so @full', async ({ page }) => {
  const reply = await page.goto(`${base}/devices/0199b7c4-8e21-7000-8000-0123456789ab`);
  expect(reply?.status()).toBe(404);
  await expect(page.getByText('There is no device at this address').first()).toBeVisible();
});
