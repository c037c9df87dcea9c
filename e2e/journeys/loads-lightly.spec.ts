import { expect, test } from '@playwright/test';
import { firstLoadBytes, totalBytes } from '../../bench/weight/first-load-bytes.ts';
import { judge } from '../lighthouse.ts';
import { ownPoints, publishedAddress } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
/** Bytes of script before the chart's chunk, gzipped (ux.md K1). */
const scriptBudget = 180_000;

test('a first visit fetches less than 180 KB of script, in one language, before the chart', async () => {
  const { scripts } = await firstLoadBytes(`${base}/`);
  const list = scripts.map(({ path, gzipBytes }) => `${path} ${gzipBytes}`).join('\n');
  expect(totalBytes(scripts), list).toBeLessThan(scriptBudget);
  expect(scripts.length).toBeGreaterThan(3);
  const sources = await Promise.all(
    scripts.map(async ({ path }) => (await fetch(new URL(path, base))).text()),
  );
  const code = sources.join('\n');
  expect(code).toContain('latency against accuracy');
  expect(code, 'words of the other language').not.toMatch(/延迟|\\u5ef6\\u8fdf/);
  for (const library of ['recharts', 'ZodError', 'uPlot', 'data-sonner-toaster']) {
    expect(code, library).not.toContain(library);
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

test('Lighthouse finds nothing against access, practice and search', async () => {
  test.setTimeout(180_000);
  const [point] = await ownPoints(base);
  const pages = [`${base}/`, await publishedAddress(base), `${base}/r/${point?.resultId}`];
  for (const url of pages) {
    const { scores, failed } = await judge(url, ['accessibility', 'best-practices', 'seo']);
    expect(failed, url).toEqual([]);
    expect(scores, url).toEqual({ accessibility: 1, 'best-practices': 1, seo: 1 });
  }
});
