import { expect, type Page, test } from '@playwright/test';
import { isLive } from '../live.ts';
import { publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

/** Twelve states, each set by several keys (ux.md A1). */
const states = [
  '',
  'view=range',
  'view=table&sort=acc:desc',
  'view=matrix',
  'xs=lin&u=us',
  'x=size&by=prec',
  'x=acc&y=lat',
  'q=p90&stat=any',
  'prec=int8&fr=0',
  'max_lat=50&min_acc=70',
  'ref=30&ref=60&by=dev',
  'zx=5..50&xs=log',
];

test('the address alone shows the same to somebody else, in twelve states @full', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const published = await publishedAddress(base);
  const mine = await browser.newContext({ storageState: undefined });
  const page = await mine.newPage();
  for (const state of states) {
    await page.goto(`${published}&${state}`);
    const seen = await digest(page);
    const address = page.url();
    const theirs = await browser.newContext();
    const other = await theirs.newPage();
    await other.goto(address);
    expect(await digest(other), state).toEqual(seen);
    await theirs.close();
  }
  await mine.close();
});

test('a state that is on screen is the state of the address after a reload @full', async ({
  page,
}) => {
  await page.goto(`${await publishedAddress(base)}&view=table`);
  await page.getByRole('columnheader', { name: /Top-1/ }).locator('a, button').first().click();
  await expect(page).toHaveURL(/sort=acc/);
  const seen = await digest(page);
  await page.reload();
  expect(await digest(page)).toEqual(seen);
});

/** What a reader reads: sentence, chips, ticks, marks and rows, once they stand still. */
async function digest(page: Page): Promise<unknown> {
  const read = () =>
    page.evaluate(() => {
      const texts = (selector: string) =>
        [...document.querySelectorAll(selector)].map((node) => node.textContent);
      const ids = (selector: string) =>
        [...document.querySelectorAll(selector)].map((node) => node.getAttribute('data-point-id'));
      return {
        heading: texts('h1'),
        sentence: texts('#explore-sentence'),
        ticks: texts('main svg text[data-axis]'),
        marks: ids('main svg [data-point-id]').sort(),
        rows: ids('tr[data-point-id]').slice(0, 40),
        cells: texts('tr[data-point-id] td').slice(0, 200),
        pressed: texts('[aria-current="true"], [aria-pressed="true"], [aria-checked="true"]'),
      };
    });
  await isLive(page.locator('main'));
  // The picture that came with the page gives way to the chart.
  await expect(page.locator('[data-chart][aria-busy="true"]')).toHaveCount(0);
  let last = '';
  await expect
    .poll(
      async () => {
        const before = last;
        last = JSON.stringify(await read());
        return last === before && last.length > 400;
      },
      { intervals: [300] },
    )
    .toBe(true);
  return read();
}
