import { expect, test } from '@playwright/test';
import { firstLoadBytes, totalBytes } from '../../bench/weight/first-load-bytes.ts';
import { words } from '../../lib/text/words.ts';
import { showsChart } from '../chart.ts';
import { judge } from '../lighthouse.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
/**
 * Bytes of script before the chart's chunk, gzipped: the goal. React and Next.js alone are 141 KB of
 * it; what the page needs to be live comes with the first touch, or at rest.
 */
const scriptBudget = 180_000;
/** What only the code of the table says. */
const ofTheTable = 'data-column';

test('a first visit fetches less than 180 KB of script, in one language, before the chart', async () => {
  const { scripts } = await firstLoadBytes(`${base}/`);
  const list = scripts.map(({ path, gzipBytes }) => `${path} ${gzipBytes}`).join('\n');
  expect(totalBytes(scripts), list).toBeLessThan(scriptBudget);
  expect(scripts.length).toBeGreaterThan(3);
  const sources = await Promise.all(
    scripts.map(async ({ path }) => (await fetch(new URL(path, base))).text()),
  );
  // Not by toContain: a failure would print all of the code.
  const holds = (part: string) => sources.some((source) => source.includes(part));
  expect(holds(words('en').shell.skip), 'English words').toBe(true);
  expect(holds(words('zh-CN').shell.skip), 'Chinese words').toBe(false);
  for (const part of ['recharts', 'ZodError', 'uPlot', 'data-sonner-toaster', ofTheTable]) {
    expect(holds(part), part).toBe(false);
  }
});

test('the picture of the chart is in the page, and its code is not needed to read it', async ({
  page,
}) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(base);
  await expect(page.locator('figure svg text[data-axis="x"]').first()).toBeVisible();
  await expect(page.locator('tr[data-point-id]').first()).toBeVisible();
});

test('what the server drew stays when its code comes, and a click before that is not lost', async ({
  page,
}) => {
  let send = () => {};
  const asked = new Promise<void>((done) => {
    send = done;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    const reply = await route.fetch();
    const body = await reply.text();
    if (body.includes(ofTheTable)) await asked;
    await route.fulfill({ response: reply, body });
  });
  await page.goto(base);
  await showsChart(page);
  const first = await page.locator('tr[data-point-id]').first().elementHandle();
  const head = page.locator('th[data-column="model"] a');
  await head.click();
  expect(page.url(), 'a link whose script comes leads nowhere yet').not.toContain('sort=');
  send();
  await expect(page).toHaveURL(/sort=model/);
  await expect(page.locator('th[data-column="model"]')).toHaveAttribute('aria-sort', 'ascending');
  expect(await first?.evaluate((row) => row.isConnected)).toBe(true);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('a key pressed before the code of the page is there works once it is', async ({ page }) => {
  let send = () => {};
  const asked = new Promise<void>((done) => {
    send = done;
  });
  // What comes after the page's first files is held back until it was asked for and the key pressed.
  let held = false;
  await page.route('**/_next/static/**/*.js', async (route) => {
    if (held) await asked;
    await route.continue();
  });
  await page.goto(base);
  const frame = page.locator('header button').first();
  await expect
    .poll(() => frame.evaluate((node) => Object.keys(node).some((key) => /^__react/.test(key))))
    .toBe(true);
  held = true;
  await page.keyboard.press('t');
  await expect(page).toHaveURL(`${base}/`);
  send();
  await expect(page).toHaveURL(/view=table/);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('Lighthouse finds nothing against access, practice and search @full', async () => {
  test.setTimeout(180_000);
  const [point] = await ownPoints(base);
  const pages = [`${base}/`, await publishedAddress(base), `${base}/r/${point?.resultId}`];
  for (const url of pages) {
    const { scores, lost } = await judge(url, ['accessibility', 'best-practices', 'seo']);
    expect(lost, url).toEqual([]);
    expect(scores, url).toEqual({ accessibility: 1, 'best-practices': 1, seo: 1 });
  }
});
