import { expect, test } from '@playwright/test';
import { v7 } from 'uuid';
import { handIn, journeyCell } from '../made-results.ts';
import { signIn } from '../owner-page.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
/** Measured by nobody else: its history holds what this journey handed in. */
const cell = (version: string) => {
  const one = journeyCell({ threads: 7 });
  const model = { ...one.artifact.model, slug: 'followed', name: 'Followed' };
  const artifact = { ...one.artifact, sha256: 'f'.repeat(64), model };
  return { ...one, artifact, runtime: { ...one.runtime, version } };
};
let results: string[];
let combination: string;

test.beforeAll(async () => {
  const boards = [await enrolTestDevice(base, data), await enrolTestDevice(base, data)];
  results = [];
  for (const [board, version, ms] of [
    [0, '1.30.0', 10],
    [1, '1.30.0', 12],
    [0, '1.31.0', 8],
  ] as const) {
    const claim = { cell: cell(version), again: true };
    const runs = [0, 1, 2, 3].map((at) => ({ ms: ms + at / 100, at }));
    const device = boards[board];
    if (device) results.push(await handIn(device, { claim, runs }));
  }
  const result = await (await fetch(`${base}/api/v1/results/${results[0]}`)).json();
  combination = result.combination;
});

test('from a result to the history of its combination: boards, versions, every result', async ({
  page,
}) => {
  await page.goto(`${base}/r/${results[0]}`);
  await page.getByRole('link', { name: 'This combination over time' }).click();
  await expect(page).toHaveURL(`${base}/k/${combination}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Followed on Journey board over time',
  );
  await expect(page.locator('#history-sentence')).toContainText(
    '3 results on 2 boards, versions 1.30.0 to 1.31.0',
  );
  const marks = page.locator('[data-chart="history"] [data-result-id]');
  await expect(marks).toHaveCount(3);
  for (const id of results) await expect(page.locator(`tr[data-result-id="${id}"]`)).toBeVisible();
  await expect(page.getByText('faster than 1.30.0')).toBeVisible();
  await expect(page.getByText('board 2').first()).toBeVisible();
  await expect(page.locator('body')).not.toContainText(/journey [0-9a-f]{8}/);
  await expectSound(page);
});

test('by keyboard: arrows go by time, what is reached is read, Enter opens the result @full', async ({
  page,
}) => {
  await page.goto(`${base}/k/${combination}`);
  const chart = page.getByRole('application', { name: /Followed on Journey board/ });
  await chart.focus();
  await page.keyboard.press('Home');
  const spoken = page.locator('figure').getByRole('status');
  await expect(spoken).toContainText('1.30.0, p50 10.0 ms');
  await page.keyboard.press('End');
  await expect(spoken).toContainText('1.31.0, p50 8.0');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${base}/r/${results[2]}`);
});

test('its owner writes a note beside a result, readers see it, and takes it back', async ({
  page,
  browser,
}) => {
  await signIn(page, base, data);
  await page.goto(`${base}/k/${combination}`);
  await expect(page.getByRole('application')).toBeVisible();
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.getByText('Write at least one word.')).toBeVisible();
  await page.getByLabel('Write a note').fill('A new heat sink.');
  await page.getByRole('combobox', { name: /^About/ }).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(page.locator('[data-note]')).toContainText('A new heat sink.');
  await expect(page.locator('[data-chart="history"] [data-flag="note"]')).toHaveCount(1);

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`${base}/k/${combination}`);
  await expect(reader.locator('[data-note]')).toContainText('A new heat sink.');
  await expect(reader.getByLabel('Write a note')).toHaveCount(0);
  const refused = await reader.request.post(`${base}/api/v1/notes`, {
    data: { about: { kind: 'combination', id: combination }, text: 'x' },
  });
  expect(refused.status()).toBe(401);
  await reader.context().close();

  await page.getByRole('button', { name: /^Remove the note of/ }).click();
  await page.getByRole('button', { name: 'Remove the note', exact: true }).click();
  await expect(page.getByText('Nobody wrote a note yet.')).toBeVisible();
});

test('a combination that nobody knows says so and leads on @full', async ({ page }) => {
  for (const hash of ['nonsense', '0'.repeat(64)]) {
    const response = await page.goto(`${base}/k/${hash}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('link', { name: 'Open Explore' })).toBeVisible();
  }
});

test('the history of a result that is named wrongly is not found by the API either @full', async () => {
  expect((await fetch(`${base}/api/v1/combinations/${v7()}`)).status).toBe(404);
});
