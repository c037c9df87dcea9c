import { expect, test } from '@playwright/test';
import type { PointList } from '../../lib/contract/point.ts';
import { sourceHref } from '../../lib/link/source-href.ts';
import { curatedCohort } from '../points.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

async function headline() {
  const co = encodeURIComponent(curatedCohort);
  const list: PointList = await (await fetch(`${base}/api/v1/points?co=${co}`)).json();
  const point = list.points.find(({ latency }) => latency.meanMs === 2.67);
  if (!point) throw new Error('the headline of the 2019 report is not loaded');
  return point;
}

test('one click from a published figure stands its row, as the source states it', async ({
  page,
}) => {
  const nano = await headline();
  await page.goto(`${base}/?co=${encodeURIComponent(curatedCohort)}&view=table&model=resnet-50`);
  const row = page.locator(`tr[data-point-id="${nano.id}"]`);
  await row
    .getByRole('link', { name: /Tryolabs/ })
    .first()
    .click();
  await expect(page).toHaveURL(base + sourceHref(nano));
  const stated = page.locator(`[id="${nano.id}"]`);
  await expect(stated).toBeInViewport();
  await expect(stated).toContainText('2.67');
  await expect(stated).toContainText('PyTorch + TensorRT');
  await expect(stated).toContainText('sources disagree');
  await expect(stated.getByRole('link', { name: /tryolabs\.com/ })).toHaveAttribute(
    'href',
    nano.source?.url ?? '',
  );
  await stated.getByRole('link', { name: 'Show in Explore' }).click();
  await expect(page).toHaveURL(new RegExp(`hl=${nano.id}`));
});

test('all sources: what is a point, what was left out, what is not mapped; their rows are searched @full', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/methodology`);
  await page.locator('footer').getByRole('link', { name: 'Sources' }).click();
  await expect(page.locator('[data-source]')).toHaveCount(21);
  await expect(page.locator('main')).toContainText('24,344 rows of 21 sources');
  await expect(page.locator('main')).toContainText('mlperf_log_summary.txt');
  await page.getByRole('link', { name: 'ncnn benchmark table' }).first().click();
  await page.getByLabel('Words in the rows').fill('jetson resnet50');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(page).toHaveURL(/q=jetson\+resnet50/);
  const found = Number(await page.locator('[data-matches]').getAttribute('data-matches'));
  expect(found).toBeGreaterThan(3);
  await expect(page.locator('main tbody tr')).toHaveCount(found);
  expect((await page.goto(`${base}/sources/nobody`))?.status()).toBe(404);
  await context.close();
});
