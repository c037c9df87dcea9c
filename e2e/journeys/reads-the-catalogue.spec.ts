import { expect, type Page, test } from '@playwright/test';
import { pointIds, showsChart } from '../chart.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { newestCohort, ownPoints } from '../points.ts';
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

/** The data version before the last of them. */
let earlier = 0;
const rows = 'tr[data-point-id]';

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
    earlier = (await newestCohort(base)).ds;
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
  await expect(page.locator(rows).filter({ hasText: 'Listed' })).toHaveCount(1);
  await expectSound(page);
});

test('a device with accuracies: its front is in the page, and marks and rows go into the basket', async ({
  page,
}) => {
  const point = (await ownPoints(base)).find(({ accuracy }) => accuracy.length > 0);
  const address = `${base}/d/${point?.device.slug}`;
  const still = await (await fetch(address)).text();
  expect(still.includes('data-chart="front"') && still.includes('data-axis="x"')).toBe(true);
  await page.goto(address);
  await showsChart(page);
  const mark = page.locator(`[data-layer="chart"] [data-point-id="${point?.id}"] > :first-child`);
  await mark.hover({ force: true });
  const tooltip = page.locator(`[data-tooltip="${point?.id}"]`).first();
  await tooltip.getByRole('button', { name: 'Add to basket' }).click();
  await expect(page).toHaveURL(`${address}?c=${point?.id}`);
  const basket = page.getByRole('region', { name: 'Basket' });
  await expect(basket).toContainText('1 of 6');
  await page.locator(`${rows} input:not(:checked)`).first().focus();
  await page.keyboard.press('Space');
  await expect(basket).toContainText('2 of 6');
  await expectSound(page);
  await basket.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?c=[^,&]+,[^,&]+$/);
  await page.goBack();
  await page.getByRole('link', { name: 'Open in Explore' }).click();
  const chosen = () => new URL(page.url()).searchParams.get('dev');
  await expect.poll(chosen).toBe(point?.device.slug);
  await expect(basket).toContainText('2 of 6');
});

test('a data version pins the page, in Chinese and on paper too; one to come is named @full', async ({
  browser,
}) => {
  const entry = `${base}/api/v1/catalogue/model/listed`;
  const then = await (await fetch(`${entry}?ds=${earlier}`)).json();
  const now = await (await fetch(entry)).json();
  const idsOf = ({ points }: { points: { id: string }[] }) => points.map(({ id }) => id).sort();
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${base}/m/listed?ds=${earlier}`);
  await expect(page.locator('#entry-sentence')).toContainText(`截至数据版本 ${earlier}`);
  expect(await pointIds(page, rows)).toEqual(idsOf(then));
  await expectSound(page);
  await expectPrinted(page);
  await page.getByRole('link', { name: '显示最新' }).click();
  await expect(page).toHaveURL(`${base}/m/listed`);
  expect(await pointIds(page, rows)).toEqual(idsOf(now));

  await page.goto(`${base}/m/listed?ds=999999`);
  await expect(page.locator('main')).toContainText('略去的部分：ds');
  expect(await pointIds(page, rows)).toEqual(idsOf(now));
  expect((await fetch(`${entry}?ds=999999`)).status).toBe(404);
  await page.goto(`${base}/d/journey-board?ds=1`);
  await expect(page.getByRole('link', { name: '显示最新' })).toBeVisible();
  await expect(page.locator(rows)).toHaveCount(0);
  await context.close();
});

/** On paper there are the picture and the rows, and nothing to press. */
async function expectPrinted(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main figure').first()).toBeVisible();
  await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '在“浏览”中打开' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
}

test('a model: where it runs, its variants, and the way to Explore @full', async ({ page }) => {
  await page.goto(`${base}/m/listed`);
  await expect(page.locator('[data-chart="range"]')).toBeVisible();
  await expect(page.locator(rows)).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Variants' })).toContainText('fp32');
  await expectSound(page);
  await page.getByRole('link', { name: 'Open in Explore' }).click();
  await expect(page).toHaveURL(/model=listed/);
});

test('a framework: what it buys against another on what both were measured on @full', async ({
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

test('names that nobody knows are 404s that lead on, and the search finds what there is @full', async ({
  page,
}) => {
  for (const path of ['/d/nothing', '/m/nothing', '/f/nothing', '/d/%E0%A4%A']) {
    const response = await page.goto(base + path);
    expect(response?.status(), path).toBeGreaterThanOrEqual(400);
  }
  const found = await (await fetch(`${base}/api/v1/search?q=list`)).json();
  expect(found.items).toContainEqual(expect.objectContaining({ kind: 'model', id: 'listed' }));
});
