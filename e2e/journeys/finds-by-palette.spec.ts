import { expect, type Page, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { ownPoints } from '../points.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

const field = (page: Page) => page.getByRole('combobox', { name: 'Search, go and act' });
const entry = (page: Page, name: RegExp | string) => page.getByRole('option', { name }).first();

/** Opens the palette by its key, which works as soon as the page has come to life. */
async function openByKey(page: Page, key: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused({ timeout: 2000 });
  }).toPass();
}

test('a device, a model and a result are found by name, by the keyboard alone', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/methodology`);
  await openByKey(page, '/');
  await page.keyboard.type(point?.model.name ?? '?');
  await expect(entry(page, /model$/)).toContainText(point?.model.name ?? '?');
  await expectSound(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${base}/m/${point?.model.slug}`);
  await openByKey(page, 'Control+k');
  await expect(page.getByText('Chosen before')).toBeVisible();
  await expect(entry(page, /model$/)).toContainText(point?.model.name ?? '?');
  await page.keyboard.type(point?.resultId?.slice(0, 18) ?? '?');
  await entry(page, /result$/).click();
  await expect(page).toHaveURL(`${base}/r/${point?.resultId}`);
});

test('pages and acts are found too, and a reader is not offered what only the owner may @full', async ({
  page,
}) => {
  await page.goto(`${base}/methodology`);
  await openByKey(page, '/');
  await expect(entry(page, /^Explore page$/)).toBeVisible();
  await expect(page.getByRole('option', { name: /Tokens of the API/ })).toHaveCount(0);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await field(page).fill('dark');
  await entry(page, 'Use the dark theme').click();
  await expect(field(page)).toBeHidden();
  await expect.poll(background).not.toBe(light);
  await openByKey(page, '/');
  await field(page).fill('chinese');
  await entry(page, /中文/).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveURL(`${base}/methodology`);
});

test('a newer question cancels the older one, and a silent hub is said in words @full', async ({
  page,
}) => {
  await page.goto(`${base}/methodology`);
  await openByKey(page, '/');
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  const reply = (name: string) => ({
    json: { q: '', items: [{ kind: 'model', id: 'x', name, detail: null, points: null }] },
  });
  await page.route('**/api/v1/search?q=late', async (route) => {
    await held;
    await route.fulfill(reply('Late answer')).catch(() => undefined);
  });
  await page.route('**/api/v1/search?q=soon', (route) => route.fulfill(reply('Soon answer')));
  const asked = page.waitForRequest('**/api/v1/search?q=late');
  await field(page).fill('late');
  await asked;
  await field(page).fill('soon');
  await expect(entry(page, /Soon answer/)).toBeVisible();
  release();
  await page.waitForTimeout(300);
  await expect(page.getByRole('option', { name: /Late answer/ })).toHaveCount(0);

  await page.route('**/api/v1/search?q=method', (route) => route.abort());
  await field(page).fill('method');
  await expect(page.getByText('The hub does not answer').last()).toBeVisible();
  await expect(entry(page, /^Methodology page$/)).toBeVisible();
  await page.unroute('**/api/v1/search?q=method');
  await page.getByRole('button', { name: 'Search again' }).click();
  await expect(page.getByText('The hub does not answer')).toHaveCount(0);
});

test('on Explore a row goes into the basket from the palette @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  await showsChart(page);
  await openByKey(page, '/');
  await page.keyboard.type(`${point?.model.name} ${point?.runtime.name} ${point?.precision}`);
  await entry(page, /into the basket$/).click();
  await expect(page).toHaveURL(/[?&]c=/);
  await openByKey(page, '/');
  await page.keyboard.type(`${point?.model.name} ${point?.runtime.name} ${point?.precision}`);
  await entry(page, /out of the basket$/).click();
  await expect(page).not.toHaveURL(/[?&]c=/);
});

test('? lists the keys of the page, and single keys can be turned off @full', async ({ page }) => {
  await page.goto(base);
  await showsChart(page);
  const map = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(map).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(map).toContainText('Search, go and act');
  await expect(map).toContainText('On this page');
  await expect(map).toContainText('Point before or after, along the x axis');
  await expectSound(page);
  await map.getByRole('checkbox', { name: /Keys without Ctrl/ }).setChecked(false, { force: true });
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.waitForTimeout(300);
  await expect(map).toBeHidden();
  await openByKey(page, 'Control+k');
});

test('letters typed into a field are text @full', async ({ page }) => {
  await page.goto(`${base}/methodology`);
  await openByKey(page, '/');
  await page.keyboard.type('?/');
  await expect(field(page)).toHaveValue('?/');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page).toHaveURL(`${base}/`);
});
