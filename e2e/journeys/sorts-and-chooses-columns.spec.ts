import { expect, type Page, test } from '@playwright/test';
import { isLive } from '../live.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

/** Texts of one column on a wide screen, from the first row down. */
async function column(page: Page, id: string): Promise<string[]> {
  const heads = await page
    .locator('thead th')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-column')));
  const at = heads.indexOf(id);
  return page
    .locator('tr[data-point-id]')
    .evaluateAll(
      (rows, index) => rows.map((row) => row.children[index]?.textContent?.trim() ?? ''),
      at,
    );
}

/** What of a column are figures, and whether only words follow them. */
function figuresFirst(texts: readonly string[]): number[] {
  const numbers = texts.map((text) => Number(text.replaceAll(',', '')));
  const first = numbers.findIndex((value) => Number.isNaN(value));
  const figures = first < 0 ? numbers : numbers.slice(0, first);
  if (first >= 0) expect(numbers.slice(first).every((value) => Number.isNaN(value))).toBe(true);
  return figures;
}

test('a column is chosen by its name, stands in its place, and is in the address alone @full', async ({
  page,
}) => {
  await page.goto(`${base}/?view=table`);
  const button = page.getByRole('button', { name: 'Columns' });
  await isLive(button);
  await button.click();
  const panel = page.getByRole('dialog', { name: 'Columns' });
  await panel.getByText('Latency p99').click();
  await expect(page).toHaveURL(/cols=prec,lat,spread,p99,fps,acc,samples,ev$/);
  await expect(page.getByRole('columnheader', { name: /^p99, / })).toBeVisible();
  await panel.getByText('Latency p99').click();
  await expect(page).toHaveURL(/view=table$/);
  await panel.getByText('Precision').click();
  await expect(page.getByRole('columnheader', { name: 'Precision' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Usual columns' }).click();
  await expect(page).toHaveURL(/view=table$/);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
});

test('a sort is by raw value, told once by its head and aloud, missing last both ways @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=table`);
  const head = page.getByRole('columnheader', { name: 'FPS' });
  await isLive(head.getByRole('link'));
  await head.getByRole('link').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  await expect(page.locator('[data-announcer]')).toHaveText(
    /^Sorted by FPS, derived, descending\./,
  );
  await expect(page).toHaveURL(/sort=fps:desc$/);
  const falling = figuresFirst(await column(page, 'fps'));
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  await head.getByRole('link').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const rising = figuresFirst(await column(page, 'fps'));
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
  const before = await column(page, 'fps');
  await page.reload();
  const again = await column(page, 'fps');
  const both = Math.min(again.length, before.length);
  expect(both).toBeGreaterThan(20);
  expect(again.slice(0, both)).toEqual(before.slice(0, both));
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
});

test('a column has one unit, and what a row does not state is said in words @full', async ({
  page,
}) => {
  await page.goto(`${base}/?view=table&cols=lat,p90,p99,energy,mem,size,place&u=us`);
  for (const name of [/^p90, μs/, /^p99, μs/, /^Energy, /, /^Memory, /, /^Size, /])
    await expect(page.getByRole('columnheader', { name })).toBeVisible();
  for (const id of ['p90', 'energy', 'mem', 'place']) {
    for (const text of await column(page, id)) {
      expect(text).toMatch(/^([\d,.]+|none|not stated)$/);
    }
  }
});

test('with many columns the names and the head stay in sight while the rows scroll @full', async ({
  page,
}) => {
  const cols =
    'prec,pm,threads,ep,lat,spread,p90,p99,miss,fps,thr,acc,energy,power,mem,size,place,ev';
  await page.goto(`${await publishedAddress(base)}&view=table&cols=${cols}`);
  const region = page.getByRole('region', { name: 'Results' });
  await isLive(region);
  await region.scrollIntoViewIfNeeded();
  const device = page.locator('tr[data-point-id] th[scope="row"]:visible').nth(9);
  const head = page.getByRole('columnheader', { name: 'Device' });
  const before = [await device.boundingBox(), await head.boundingBox()];
  await region.evaluate((box) => box.scrollTo(400, 120));
  const after = [await device.boundingBox(), await head.boundingBox()];
  expect(Math.abs((after[0]?.x ?? 0) - (before[0]?.x ?? 0))).toBeLessThan(2);
  expect((after[0]?.y ?? 0) - (before[0]?.y ?? 0)).toBeLessThan(-100);
  expect(Math.abs((after[1]?.y ?? 0) - (before[1]?.y ?? 0))).toBeLessThan(2);
  await region.focus();
  await expect(region).toBeFocused();
});

test('the last results of a row are drawn and said when their column is shown @full', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/trends')) asked.push(request.url());
  });
  await page.goto(`${base}/?view=table`);
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
  expect(asked).toEqual([]);
  await page.goto(`${base}/?view=table&cols=lat,trend`);
  const [point] = await ownPoints(base);
  const row = page.locator(`tr[data-point-id="${point?.id}"]`);
  await expect(row).toContainText(/p50 of the last \d+ results?: [\d.]+ \S+ to [\d.]+ \S+/);
  // A single result is a stroke without height, which counts as hidden.
  await expect(row.locator('svg[width="64"] path')).toBeAttached();
  expect(asked.length).toBeGreaterThan(0);
});

test('a name leads to everything about it, the figure to its result @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(base);
  const row = page.locator(`tr[data-point-id="${point?.id}"]`);
  for (const href of [
    `/d/${point?.device.slug}`,
    `/m/${point?.model.slug}`,
    `/f/${point?.runtime.slug}`,
  ])
    await expect(row.locator(`a[href="${href}"]`).first()).toBeVisible();
  await expect(row.locator(`td a[href="/r/${point?.resultId}"]`).first()).toBeVisible();
});

test('on a narrow screen a chosen column is a part of its row @full', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${base}/?view=table&cols=lat,size`);
  const [point] = await ownPoints(base);
  const row = page.locator(`tr[data-point-id="${point?.id}"]`);
  await expect(row.locator('th:visible')).toContainText(/Size [\d.]+ (B|kB|MB)/);
  const wider = await page.evaluate(() => document.body.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});
