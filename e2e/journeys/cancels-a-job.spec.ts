import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { cancelSubmission, localDevice, untilJobsAre } from '../job-state.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

test.beforeEach(({ page }) => signIn(page, base, data));

/** Queues cells for the device of the stack; the id of the submission. */
async function queue(page: Page, name: string, matrix: object): Promise<string> {
  const submissionId = v7();
  const reply = await page.request.post(`${base}/api/v1/submissions`, {
    data: {
      submissionId,
      name,
      profile: 'quick',
      targets: [{ kind: 'device', deviceId: (await localDevice(page, base)).id }],
      matrix: {
        models: [{ kind: 'built-in', slug: 'glyphs-s' }],
        runtimes: ['tfjs'],
        precisions: ['fp32'],
        ...matrix,
      },
    },
  });
  expect(reply.ok(), await reply.text()).toBe(true);
  return submissionId;
}

test('a job that a device runs is cancelled and the device hears of it @full', async ({ page }) => {
  test.setTimeout(180_000);
  const id = await queue(page, 'Ten minutes', {
    settings: { scenario: 'Sustained', minutes: 10 },
  });
  await untilJobsAre(page, base, id, 'running', 90_000);
  await page.goto(`${base}/jobs?submission=${id}`);
  const row = page.locator('tr[data-job-id]');
  await row.getByRole('link').first().click();
  await page.getByRole('button', { name: /^Cancel / }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Cancel / })).toBeFocused();
  await page.getByRole('button', { name: /^Cancel / }).click();
  await page.getByRole('button', { name: 'Cancel it' }).click();
  // Two heartbeats of 20 s with jitter, then the children are ended.
  const state = page.locator('h1 ~ p [data-state]');
  await expect(state).toHaveAttribute('data-state', 'cancelled', { timeout: 75_000 });
  await expect(page.locator('li[data-to]').last()).toHaveAttribute('data-to', 'cancelled');
  await expectSound(page);
  await expect(page.getByRole('button', { name: 'Queue it again' })).toBeVisible();
});

test('what waits is cancelled at once, one job or all of a submission', async ({ page }) => {
  test.setTimeout(180_000);
  const busy = await queue(page, 'Keeps the device busy', {
    settings: { scenario: 'Sustained', minutes: 10 },
  });
  const id = await queue(page, 'Waits', {
    models: ['glyphs-s', 'glyphs-m', 'glyphs-l'].map((slug) => ({ kind: 'built-in', slug })),
  });
  await page.goto(`${base}/jobs?submission=${id}`);
  const rows = page.locator('tr[data-job-id]');
  await expect(rows).toHaveCount(3);
  await rows.first().getByRole('button', { name: 'Cancel' }).click();
  await rows.first().getByRole('button', { name: 'Cancel it' }).click();
  // The device may have taken it meanwhile: then it hears of it within two heartbeats.
  await expect(rows.first()).toHaveAttribute('data-state', 'cancelled', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel its 2 jobs that have not ended' }).click();
  await page.getByRole('button', { name: 'Cancel 2 jobs' }).click();
  await expect(page.locator('tr[data-state="cancelled"]')).toHaveCount(3, { timeout: 60_000 });
  await page.getByRole('link', { name: /^cancelled/ }).click();
  await expect(page).toHaveURL(/state=cancelled/);
  await expect(rows).toHaveCount(3);
  await cancelSubmission(page, base, busy);
});
