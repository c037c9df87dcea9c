import { expect, type Page, test } from '@playwright/test';
import { showsChart } from '../chart.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

/** A4 between its margins, at 96 px an inch. */
const paper = { width: 703, height: 1017 };

async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
}

const colours = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [
      style.backgroundColor,
      style.color,
      getComputedStyle(document.documentElement).colorScheme,
    ];
  });

test('a dark page is light on paper: chart, full legend and table, no controls @full', async ({
  browser,
}) => {
  const context = await browser.newContext({ colorScheme: 'dark' });
  const page = await context.newPage();
  await page.goto(await publishedAddress(base));
  await showsChart(page);
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('button', { name: 'Theme' }).click();
  const rows = await page.locator('tr[data-point-id]').count();
  await onPaper(page);
  expect(await colours(page)).toEqual(['rgb(255, 255, 255)', 'rgb(17, 24, 27)', 'light']);
  await expect(page.locator('header').first()).toBeHidden();
  await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
  await expect(page.locator('main').getByRole('navigation')).toHaveCount(0);
  await expect(page.locator('main h1')).toBeVisible();

  const chart = await page.locator('[data-chart="front"]').boundingBox();
  const table = await page.locator('main table').first().boundingBox();
  expect(chart && table && chart.y + chart.height <= table.y).toBe(true);
  expect(chart && chart.x >= 0 && chart.x + chart.width <= paper.width).toBe(true);
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
  expect(await page.locator('tr[data-point-id]').count()).toBeGreaterThanOrEqual(rows);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await context.close();
});

/**
 * What runs over the right edge of the sheet, where a browser that prints draws nothing anew, or is cut
 * off by what scrolls on screen. For a table that is a little wider a browser makes the sheet smaller.
 */
const cutOff = (page: Page) =>
  page.evaluate((edge) => {
    const right = (element: Element) => element.getBoundingClientRect().right;
    const over = (selector: string, most: number) =>
      [...document.querySelectorAll(`main ${selector}`)]
        .filter((part) => right(part) > most + 1 && part.checkVisibility())
        .filter((part) => !part.closest('.sr-only'))
        .map((part) => `${part.tagName} ${part.textContent?.slice(0, 40)} ends at ${right(part)}`);
    const clipped = [...document.querySelectorAll('main table')]
      .filter((table) => table.checkVisibility())
      .filter(
        ({ parentElement }) =>
          parentElement && getComputedStyle(parentElement).overflowX !== 'visible',
      )
      .map((table) => `${table.textContent?.slice(0, 40)} is cut off`);
    return [
      ...over(':is(h1, h2, p, dl, figure, figure svg)', edge),
      ...over('table', edge * 1.2),
      ...clipped,
    ];
  }, paper.width);

test('what was drawn for a wide screen is whole on paper: charts and tables @full', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1000 } });
  const page = await context.newPage();
  // A sheet has its width without telling the page, which keeps the charts of the screen.
  await page.addInitScript(() => {
    window.ResizeObserver.prototype.observe = () => {};
  });
  const [point] = await ownPoints(base);
  for (const path of ['/', `/k/${point?.combination}`, `/r/${point?.resultId}`]) {
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await expect(page.locator('main figure[data-chart] :is(svg, canvas)').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate((width) => {
      document.body.style.width = `${width}px`;
    }, paper.width);
    expect(await cutOff(page), path).toEqual([]);
  }
  await context.close();
});

test('a result on paper has its figures and nothing runs out of the sheet @full', async ({
  page,
}) => {
  const [point] = await ownPoints(base);
  await page.goto(`${base}/r/${point?.resultId}`, { waitUntil: 'networkidle' });
  await onPaper(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await expect(page.locator('main h1')).toBeVisible();
  await expect(page.locator('main button:visible')).toHaveCount(0);
});

test('offline is said, with the time, and the way to the newest figures @full', async ({
  page,
}) => {
  await page.goto(base);
  await showsChart(page);
  await page.context().setOffline(true);
  const bar = page.locator('[data-offline]');
  await expect(bar).toContainText(/This browser is offline since \d\d:\d\d:\d\d UTC/);
  await expect(page.locator('[data-announcer]')).toContainText('offline since');
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
  await page.context().setOffline(false);
  await bar.getByRole('button', { name: 'Get the newest figures' }).click();
  await showsChart(page);
  await expect(bar).toHaveCount(0);
});

test('an address without a page says so and leads on, also in Chinese @full', async ({
  browser,
}) => {
  for (const [locale, title] of [
    ['en-GB', 'This page does not exist'],
    ['zh-CN', '没有这个页面'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    expect((await page.goto(`${base}/nowhere`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await page.locator('main').getByRole('link').first().click();
    await expect(page).toHaveURL(`${base}/`);
    await context.close();
  }
});
