import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { SubmissionReply } from '../../lib/contract/submission.ts';
import { cancelSubmission, localDevice, untilJobsAre } from '../job-state.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();

test.beforeEach(({ page }) => signIn(page, base, data));

/** The box of a device, model or runtime of this name. */
const box = (page: Page, group: string, name: string | RegExp) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name });
const preview = (page: Page) => page.locator('[data-sentence="preview"]');

test('what is chosen is worked out, queued, measured on the device, and leads to its result', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const local = await localDevice(page, base);
  await page.goto(`${base}/jobs`);
  await page.getByRole('link', { name: 'Queue a job' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Queue a job');
  // Other journeys may have enrolled this machine under the same name: the address tells them apart.
  await page.goto(`${base}/jobs/new?to=device:${local.id}`);
  const panel = page.getByRole('region', { name: 'What becomes of it' });
  await expect(panel.getByRole('listitem').first()).toHaveText('at least one model');
  await box(page, 'Models', /^Glyphs S/).check({ force: true });
  await box(page, 'Runtimes', /^TensorFlow\.js/).check({ force: true });
  await expect(preview(page)).toContainText('1 job on 1 device, done in about');
  await expectSound(page);

  await box(page, 'Precisions', 'int8').check({ force: true });
  await expect(panel).toContainText('1 cell cannot be measured');
  await expect(panel).toContainText('TensorFlow.js has no int8 kernels');
  await box(page, 'Precisions', 'int8').uncheck({ force: true });
  await page.getByLabel('Threads').fill('none');
  await expect(page.getByText('Write whole numbers from 1 to 1,024')).toBeVisible();
  await expect(panel.getByRole('button')).toBeDisabled();
  await page.getByLabel('Threads').fill('');
  await page.getByLabel('Name').fill('A journey');
  await expect(panel.getByRole('button', { name: /^Queue 1 job, about / })).toBeEnabled();

  const shared = page.url();
  await panel.getByRole('button', { name: /^Queue 1 job/ }).click();
  await expect(page).toHaveURL(/\/jobs\?submission=/);
  const row = page.locator('tr[data-job-id]');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('A journey');
  const list = new URL(page.url());
  await untilJobsAre(page, base, list.searchParams.get('submission') ?? '', 'done', 120_000);
  await page.goto(list.href);
  await expect(row).toHaveAttribute('data-state', 'done');
  await expectSound(page);

  await row.getByRole('link').first().click();
  const reached = page.locator('li[data-to]');
  await expect(reached.first()).toHaveAttribute('data-to', 'queued');
  // A device that was busy gives a job back and takes it again.
  await expect(page.locator('li[data-to="leased"]').first()).toBeVisible();
  await expect(page.locator('li[data-to="running"]').first()).toBeVisible();
  await expect(reached.last()).toHaveAttribute('data-to', 'done');
  await expectSound(page);
  await page.getByRole('link', { name: /^Result / }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Glyphs S');

  await page.goto(shared);
  await expect(box(page, 'Models', /^Glyphs S/)).toBeChecked();
  await expect(page.getByLabel('Name')).toHaveValue('A journey');
});

test('two cells are compared interleaved, from an address that somebody shared @full', async ({
  page,
}) => {
  const { id } = await localDevice(page, base);
  const a = 'glyphs-s/tfjs/fp32';
  const b = 'glyphs-m/tfjs/fp32';
  await page.goto(`${base}/jobs/new?kind=comparison&a=${a}&b=${b}&to=device:${id}`);
  await expect(preview(page)).toContainText('1 job on 1 device');
  await expectSound(page);
  await page.getByRole('link', { name: 'Device’s noise' }).click();
  await expect(page).toHaveURL(/kind=noise/);
  await expect(preview(page)).toContainText('1 job on');
});

test('a script queues with a token that may do no more, until it is revoked @full', async ({
  page,
  playwright,
}) => {
  test.setTimeout(150_000);
  const name = `journey script ${v7()}`;
  await page.goto(`${base}/settings/tokens`);
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByText('Write a name of at most 200 characters.')).toBeVisible();
  await page.getByLabel('Name').fill(name);
  await page
    .getByRole('group', { name: 'May' })
    .getByRole('checkbox', { name: /^read jobs/ })
    .uncheck({ force: true });
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = (await page.getByRole('status').locator('code').textContent()) ?? '';
  expect(token).toMatch(/^ifm_/);
  await expectSound(page);
  await page.reload();
  await expect(page.locator('body')).not.toContainText(token);

  const script = await playwright.request.newContext({
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const body = {
    submissionId: v7(),
    name: 'By a script',
    profile: 'quick',
    targets: [{ kind: 'device', deviceId: (await localDevice(page, base)).id }],
    matrix: {
      models: [{ kind: 'built-in', slug: 'glyphs-s' }],
      runtimes: ['tfjs'],
      precisions: ['fp32'],
    },
  };
  const call = () => script.post(`${base}/api/v1/submissions`, { data: body });
  const reply = SubmissionReply.parse(await (await call()).json());
  expect(reply.preview.jobs).toBe(1);
  expect((await call()).ok()).toBe(true);
  expect((await script.get(`${base}/api/v1/jobs`)).status()).toBeGreaterThanOrEqual(401);
  await page.goto(`${base}/jobs?submission=${reply.submissionId}`);
  await expect(page.locator('tr[data-job-id]')).toHaveCount(1);

  await page.goto(`${base}/settings/tokens`);
  const row = page.locator('tr[data-token-id]', { hasText: name });
  await row.getByRole('button', { name: 'Revoke' }).click();
  await row.getByRole('button', { name: 'Revoke it' }).click();
  await expect(row).toHaveCount(0);
  expect((await call()).status()).toBe(401);
  await script.dispose();
  // Its result would come while another journey counts the new ones.
  await cancelSubmission(page, base, reply.submissionId);
});

test('jobs are the owner’s alone', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const path of ['/jobs', '/jobs/new', '/settings/tokens']) {
    await page.goto(base + path);
    await expect(page.getByText('This page is for the owner of this hub')).toBeVisible();
    await expect(page.locator('tr[data-job-id]')).toHaveCount(0);
  }
  await page.context().close();
});
