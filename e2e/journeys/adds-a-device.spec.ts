import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base, data } = stackEnv();
const agent = 'public/agent/agent.mjs';
const name = 'journey-board';

/** The page asks every two seconds; this leaves room for a busy machine. */
const soon = { timeout: 8000 };
const step = (page: Page, key: string) => page.locator(`[data-step="${key}"]`);

/** The command as it was copied while its code was masked. */
async function copiedCommand(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy command' }).click();
  await expect(page.getByText('Command copied, with the code.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Seconds that the code works, as the page says first. */
async function firstCountdown(page: Page): Promise<number> {
  const seen = await page.waitForFunction(() =>
    [...document.querySelectorAll('strong')]
      .map(({ textContent }) => /^(\d+):(\d\d)$/.exec(textContent ?? ''))
      .find((match) => match !== null),
  );
  const [, minutes, seconds] = (await seen.jsonValue()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

async function contact(code: string): Promise<void> {
  const reply = await fetch(`${base}/api/v1/enrolments/contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, os: 'linux', arch: 'x86_64', libc: 'glibc 2.36' }),
  });
  expect(reply.status).toBe(204);
}

function enrol(place: string, code: string): void {
  const file = join(place, 'code');
  writeFileSync(file, `${code}\n`, { mode: 0o600 });
  const where = ['--hub', base, '--code-file', file, '--data', place, '--name', name];
  execFileSync(process.execPath, [agent, 'enroll', ...where]);
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await ended;
}

test.beforeEach(async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
  await signIn(page, base, data);
});

test('one command, and the page follows to the first result by itself', async ({ page }) => {
  test.setTimeout(300_000);
  await page.goto(base);
  await page.getByRole('link', { name: 'Add device' }).click();
  expect(await firstCountdown(page)).toBeLessThanOrEqual(15 * 60);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a device');
  await expect(page.locator('[data-secret="masked"]')).toBeVisible();
  const command = await copiedCommand(page);
  const code = /INFEROMETER_CODE=(\S+) sh -s -- \\\n +--hub \S+/.exec(command)?.[1] ?? '';
  expect(code.length).toBeGreaterThanOrEqual(16);
  await expect(page.locator('body')).not.toContainText(code);
  expect(page.url()).toContain('enrolment=');
  expect(page.url()).not.toContain(code);
  await expectSound(page);
  await page.getByRole('button', { name: 'Reveal' }).click();
  await expect(page.locator('[data-secret="shown"]')).toHaveText(code);

  const followed = page.url();
  await page.goto(`${base}/devices`);
  await page.goto(followed);
  await expect(page.getByText('The code was shown once and is not kept.')).toBeVisible();
  await expect(step(page, 'waiting')).toHaveAttribute('data-state', 'current');
  await contact(code);
  await expect(step(page, 'contacted')).toHaveAttribute('data-state', 'done', soon);
  await expect(page.getByText('Step reached: Contacted.')).toBeAttached();

  const place = mkdtempSync(join(tmpdir(), 'inferometer-added-'));
  enrol(place, code);
  await expect(step(page, 'enrolled')).toHaveAttribute('data-state', 'done', soon);
  const confirm = page.getByRole('button', { name: 'Confirm and measure' });
  await expect(confirm).toBeDisabled();
  const daemon = spawn(process.execPath, [agent, 'daemon', '--data', place], { stdio: 'ignore' });
  try {
    await expect(confirm).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByLabel('Name')).toHaveValue(name);
    await page.getByLabel('Tags').fill('Lab, ö');
    await expect(page.getByText('“ö” cannot be a tag')).toBeVisible();
    await page.getByLabel('Tags').fill('Lab');
    await expectSound(page);
    await confirm.click();
    await expect(step(page, 'first result')).toHaveAttribute('data-state', 'done', {
      timeout: 180_000,
    });
    await expect(page.getByRole('link', { name: 'See it in Explore' })).toBeVisible();
    await page.getByRole('link', { name: 'Open the result' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Glyphs');
    await page.goto(followed);
    await expect(page.getByRole('link', { name: 'Open the result' })).toBeVisible();
    await revokeWhenDone(page);
  } finally {
    await stop(daemon);
    rmSync(place, { recursive: true, force: true });
  }
});

/** The added device goes again, so that later journeys find the fleet as it was. */
async function revokeWhenDone(page: Page): Promise<void> {
  await page.goto(`${base}/devices`);
  const row = page.locator('tr[data-device-id]', { hasText: name });
  await row.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expectSound(page);
  await page.getByRole('button', { name: 'Revoke' }).click();
  const dialog = page.getByRole('dialog', { name: `Revoke ${name}?` });
  await dialog.getByLabel('Why').fill('the journey is over');
  await dialog.getByRole('button', { name: 'Revoke this device' }).click();
  await expect(page.getByText('This device is revoked.')).toBeVisible(soon);
  await expect(page.getByText('revoked: the journey is over')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Queue a job' })).toHaveCount(0);
}

test('a newer code takes the place of the older, and what comes of the old one is said', async ({
  page,
}) => {
  await page.goto(`${base}/devices/add`);
  const old = /INFEROMETER_CODE=(\S+)/.exec(await copiedCommand(page))?.[1] ?? '';
  const followed = page.url();
  await page.getByRole('button', { name: 'New code' }).click();
  await expect(page).not.toHaveURL(followed);
  const fresh = /INFEROMETER_CODE=(\S+)/.exec(await copiedCommand(page))?.[1] ?? '';
  expect(fresh).not.toBe(old);
  const tried = await fetch(`${base}/api/v1/enrolments/contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: old, os: 'linux', arch: 'x86_64', libc: 'glibc 2.36' }),
  });
  expect(tried.status).toBe(401);
  await page.goto(followed);
  await expect(page.locator('[data-failure="code_expired"]')).toBeVisible(soon);
  await page.getByRole('link', { name: 'By hand' }).click();
  await expect(page).toHaveURL(/method=hand/);
});

test('adding a device is the owner’s alone', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  for (const path of ['/devices', '/devices/add']) {
    await page.goto(base + path);
    await expect(page.getByText('This page is for the owner of this hub')).toBeVisible();
    await expect(page.locator('[data-device-id], [data-secret]')).toHaveCount(0);
  }
  await page.context().close();
});
