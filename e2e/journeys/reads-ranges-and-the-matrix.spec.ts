import { expect, type Page, test } from '@playwright/test';
import { isLive } from '../live.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
const lines = '[data-chart="range"] li[data-point-id]';
const ids = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-point-id')));

test('a line a row in the order of the table, with its figure; the rest is counted @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=range`);
  await expect(page.locator(lines).first()).toBeVisible();
  const drawn = await ids(page, lines);
  const listed = await ids(page, 'tr[data-point-id]');
  const both = Math.min(drawn.length, listed.length);
  expect(listed.filter((id) => drawn.includes(id)).slice(0, both)).toEqual(
    drawn.filter((id) => listed.includes(id)),
  );
  await expect(page.locator('[data-chart="range"]')).toContainText(
    /Not drawn: .*without this figure/,
  );
  await expect(page.locator('[data-chart="range"] [data-axis-title="x"]')).toContainText('log');
});

test('labels of the axis are 1-2-5, apart from each other, and inside, at every width @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=range&dl=33.3&ref=30&max_lat=200`);
  for (const width of [320, 360, 480, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const row = page.locator(lines).first();
    await expect(row).toBeVisible();
    const name = await row.locator('[data-stop]').boundingBox();
    const plot = await row.locator('svg').last().boundingBox();
    const above = (name?.y ?? 0) + (name?.height ?? 0) <= (plot?.y ?? 0) + 1;
    expect(above, `names at ${width}`).toBe(width < 600);
    for (const kind of ['[data-axis="x"]', '[data-axis="fps"]', '[data-name]']) {
      const found = await page
        .locator(`[data-chart="range"] text${kind}:visible`)
        .evaluateAll((nodes) =>
          nodes.map((node) => {
            const { left, right, top, bottom } = node.getBoundingClientRect();
            return { left, right, top, bottom, text: node.textContent ?? '' };
          }),
        );
      expect(found.length, `${kind} at ${width}`).toBeGreaterThan(0);
      for (const [index, box] of found.entries()) {
        if (kind !== '[data-name]') {
          expect(box.text.replaceAll(/[,.]/g, '').replaceAll('0', ''), box.text).toMatch(/^[125]$/);
        }
        expect(box.left, `${box.text} at ${width}`).toBeGreaterThanOrEqual(0);
        expect(box.right, `${box.text} at ${width}`).toBeLessThanOrEqual(width);
        for (const other of found.slice(index + 1)) {
          const apart =
            other.left >= box.right + 2 ||
            box.left >= other.right + 2 ||
            other.top >= box.bottom - 2 ||
            box.top >= other.bottom - 2;
          expect(apart, `${box.text} and ${other.text} at ${width}`).toBe(true);
        }
      }
    }
  }
});

test('by keyboard: one stop, arrows from row to row, Enter opens the result @full', async ({
  page,
}) => {
  const points = (await ownPoints(base)).sort(
    (a, b) => (a.latency.p50Ms ?? 0) - (b.latency.p50Ms ?? 0),
  );
  await page.goto(`${base}/?view=range`);
  const stops = page.locator(`${lines} [data-stop]`);
  await expect(page.locator(`${lines} [data-stop][tabindex="0"]`)).toHaveCount(1);
  await stops.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(stops.nth(1)).toBeFocused();
  await expect(stops.nth(1)).toHaveAttribute('aria-label', /p50 [\d.]+ \S+, p5–p95 [\d.]+/);
  await page.keyboard.press('End');
  await expect(stops.last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(stops.first()).toBeFocused();
  await expect(stops.first()).toHaveAttribute('href', `/r/${points[0]?.resultId}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/r/${points[0]?.resultId}`));
});

test('a deadline has its line, and each row how many of its samples miss it @full', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  const deadline = (point?.latency.p50Ms ?? 1).toFixed(4);
  await page.goto(`${base}/?view=range&dl=${deadline}`);
  await expect(page.locator('[data-chart="range"] [data-line="deadline"]')).toHaveCount(1);
  const row = page.locator(`${lines}[data-point-id="${point?.id}"]`);
  await expect(row).toContainText(/\d+\.\d %/);
  await expect(row.locator('[data-stop]')).toHaveAttribute(
    'aria-label',
    /of [\d,]+ samples missed it; 95 % interval/,
  );
});

test('limits are hatched, a row beyond them is not hidden, and a zoom ends bars in arrows @full', async ({
  page,
}) => {
  const points = await ownPoints(base);
  const [fast] = points.map(({ latency }) => latency.p50Ms ?? 0).sort((a, b) => a - b);
  await page.goto(`${base}/?view=range&max_lat=${((fast ?? 1) * 1.01).toFixed(4)}`);
  await expect(page.locator('[data-chart="range"] [data-outside]')).toHaveCount(1);
  await expect(page.locator(lines)).toHaveCount(points.length);
  await expect(page.locator(`${lines}[data-kept="broken"]`)).toHaveCount(points.length - 1);
  const middle = fast ?? 1;
  await page.goto(
    `${base}/?view=range&zx=${(middle * 0.9999).toFixed(6)}..${(middle * 1.0001 + 1e-5).toFixed(6)}`,
  );
  await expect(page.locator('[data-chart="range"] [data-arrow]').first()).toBeAttached();
});

test('ranges and matrix stand without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const [point] = await ownPoints(base);
  await page.goto(`${base}/?view=range`);
  await expect(page.locator(`${lines}[data-point-id="${point?.id}"]`)).toBeVisible();
  await expect(page.locator('[data-chart="range"] [data-whisker]').first()).toBeAttached();
  await page.goto(`${base}/?view=matrix`);
  await expect(page.getByRole('table', { name: 'Device by model' })).toBeVisible();
  await context.close();
});

test('every cell of the matrix says what it is, and leads to its rows @full', async ({ page }) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/?view=matrix`);
  const table = page.getByRole('table', { name: 'Device by model' });
  await expect(table).toBeVisible();
  await expect(table.locator('tbody td').first()).toBeVisible();
  const cells = await table.locator('tbody td').count();
  await expect(table.locator('tbody td [data-say]')).toHaveCount(cells);
  const cell = table.locator(`a[data-say*="${point?.model.name}"]`).first();
  await expect(cell).toHaveAttribute('data-say', /: [\d.]+ \S+, /);
  await isLive(cell);
  await cell.click();
  await expect(page).toHaveURL(/view=table.*dev=.*model=/);
  await expect(page.locator('tr[data-point-id]').first()).toContainText(point?.model.name ?? '?');
  await page.goBack();
  await expect(table).toBeVisible();
});

test('families fold, arrows move between cells, and only the region scrolls @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=matrix`);
  const table = page.getByRole('table', { name: 'Device by model' });
  await expect(table).toBeVisible();
  const folded = await table.locator('thead tr').last().locator('th').count();
  const button = page.getByRole('button', { name: 'All models' });
  await isLive(button);
  await button.click();
  await expect
    .poll(() => table.locator('thead tr').last().locator('th').count())
    .toBeGreaterThan(folded);
  const first = table.locator('tbody tr').first().locator('[data-say]');
  await first.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(first.nth(1)).toBeFocused();
  await expect(page.locator('[data-chart="matrix"]')).toContainText(
    (await first.nth(1).getAttribute('data-say')) ?? '?',
  );
  const wider = await page.evaluate(() => document.body.scrollWidth - window.innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
});

test('on a narrow screen the matrix shows one device at a time @full', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${await publishedAddress(base)}&view=matrix`);
  const choice = page.getByRole('combobox', { name: 'Device' });
  await isLive(choice);
  await choice.click();
  await page.getByRole('option', { name: 'Raspberry Pi 4' }).click();
  await expect(page.getByRole('table', { name: 'Device by model: Raspberry Pi 4' })).toBeVisible();
  await expect(page.locator('[data-say^="Raspberry Pi 4, "]:visible').first()).toBeVisible();
});

test('ranges and matrix are sound in both themes @full', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const view of ['range', 'matrix']) {
      await page.goto(`${base}/?view=${view}&dl=5&max_lat=100`);
      await expect(page.locator(`[data-chart="${view}"]`)).toBeVisible();
      await expectSound(page);
    }
  }
});
