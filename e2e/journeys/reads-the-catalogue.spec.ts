import { expect, test } from '@playwright/test';
import { handIn, journeyCell } from '../made-results.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
const wasm = {
  slug: 'onnxruntime-web',
  name: 'ONNX Runtime Web',
  version: '1.30.0',
  executionProvider: 'wasm',
};
/** A model that only this journey measures. */
const cell = (changes: Parameters<typeof journeyCell>[0] = {}) => {
  const one = journeyCell({ threads: 5, ...changes });
  const model = { ...one.artifact.model, slug: 'listed', name: 'Listed', family: 'Listed' };
  return { ...one, artifact: { ...one.artifact, sha256: 'e'.repeat(64), model } };
};

test.beforeAll(async () => {
  const boards = [await enrolTestDevice(base, data), await enrolTestDevice(base, data)];
  const [first, second] = boards;
  if (!first || !second) return;
  const runs = (ms: number) => [{ ms, at: 0 }];
  const made = [
    { device: first, ms: 10, given: cell({ powerMode: 'maxn' }) },
    { device: second, ms: 12, given: cell({ powerMode: 'maxn' }) },
    { device: first, ms: 20, given: cell({ powerMode: '5w' }) },
    { device: first, ms: 30, given: cell({ powerMode: 'maxn', runtime: wasm }) },
  ];
  for (const { device, ms, given } of made) {
    await handIn(device, { claim: { cell: given, again: true }, runs: runs(ms) });
  }
});

test('a device: what it runs, in which power mode, and how far its boards lie apart', async ({
  page,
}) => {
  await page.goto(`${base}/d/journey-board`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Journey board');
  const spread = page.getByRole('region', { name: 'From board to board' });
  await expect(spread.getByRole('row', { name: /Listed/ })).toContainText('1.20×');
  const modes = page.getByRole('region', { name: 'Power modes' });
  await expect(modes).toContainText(/5w: 1\.6\d× slower than maxn|maxn: 1\.6\d× faster than 5w/);
  await modes.getByRole('link', { name: '5w' }).click();
  await expect(page).toHaveURL(/pm=5w/);
  const rows = page.locator('tr[data-point-id]');
  await expect(rows.filter({ hasText: 'Listed' })).toHaveCount(1);
  await expectSound(page);
});

test('a model: where it runs, its variants, and the way to Explore', async ({ page }) => {
  await page.goto(`${base}/m/listed`);
  await expect(page.locator('[data-chart="range"]')).toBeVisible();
  await expect(page.locator('tr[data-point-id]')).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Variants' })).toContainText('fp32');
  await expectSound(page);
  await page.getByRole('link', { name: 'Explore this model' }).click();
  await expect(page).toHaveURL(/model=listed/);
});

test('a framework: what it buys against another on what both were measured on', async ({
  page,
}) => {
  await page.goto(`${base}/f/onnxruntime-node?base=onnxruntime-web`);
  const gains = page.getByRole('region', { name: 'What it buys' });
  await expect(gains.locator('[data-mean="measured"]')).toContainText('geometric mean over');
  const pair = gains.getByRole('row', { name: /Listed/ });
  await expect(pair).toContainText('2.50× faster');
  await page.getByText('linear', { exact: true }).first().click();
  await expect(page).toHaveURL(/base=onnxruntime-web/);
  await expectSound(page);
});

test('names that nobody knows are 404s that lead on, and the search finds what there is', async ({
  page,
}) => {
  for (const path of ['/d/nothing', '/m/nothing', '/f/nothing', '/d/%E0%A4%A']) {
    const response = await page.goto(base + path);
    expect(response?.status(), path).toBeGreaterThanOrEqual(400);
  }
  const found = await (await fetch(`${base}/api/v1/search?q=list`)).json();
  expect(found.items).toContainEqual(expect.objectContaining({ kind: 'model', id: 'listed' }));
});
