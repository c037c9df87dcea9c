import { expect, type Page, test } from '@playwright/test';
import { v7 } from 'uuid';
import { DeadlineReport, Distribution } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import { FoundPoints, PointSlots } from '../../lib/contract/point-slots.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { expectSound, expectSoundInDark } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
/** Thread counts that no other journey measures, with the median of each, milliseconds. */
const made = [
  { threads: 21, ms: 12 },
  { threads: 22, ms: 6 },
  { threads: 23, ms: 12.1 },
  { threads: 24, ms: 4 },
  { threads: 25, ms: 3 },
  { threads: 26, ms: 2 },
];
let points: Point[];

test.beforeAll(async () => {
  const device = await enrolTestDevice(base, data);
  for (const { threads, ms } of made) {
    await handIn(device, {
      claim: { cell: journeyCell({ threads }) },
      runs: [0, 1, 2, 3].map((run) => ({ ms: ms * (1 + run / 1000), at: 300 + run })),
    });
  }
  const { points: found } = FoundPoints.parse(await json('/api/v1/points?find=journey'));
  points = made.map(({ threads }) => {
    const point = found.find((one) => one.threads === threads);
    if (!point) throw new Error(`no point of ${threads} threads`);
    return point;
  });
});

async function json(path: string): Promise<unknown> {
  const response = await fetch(base + path);
  expect(response.status, path).toBe(200);
  return response.json();
}

const idsOf = (count: number) => points.slice(0, count).map(({ id }) => id);
const compareOf = (count: number, more = '') =>
  `${base}/compare?c=${idsOf(count).join(',')}${more}`;
const card = (page: Page, name: string) => page.getByRole('article', { name });

test('from one to three by searching, each with a verdict against the baseline', async ({
  page,
}) => {
  await page.goto(compareOf(1));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare up to six');
  await page.getByRole('searchbox').fill('journey onnx');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/find=journey/);
  await page.locator(`[data-add="${points[1]?.id}"]`).click();
  await expect(page).toHaveURL(compareOf(2));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Journey, ONNX Runtime, fp32, Journey board: two thread counts',
  );
  await expect(card(page, 'B against A')).toContainText('2.00× faster');
  await expect(card(page, 'B against A')).toContainText('Only the thread count differs.');

  await page.getByRole('searchbox').fill('coral efficientnet');
  await page.keyboard.press('Enter');
  const published = page.locator('[data-add]:has-text("published")').first();
  await published.click();
  await expect(card(page, 'C against A')).toHaveAttribute('data-verdict', 'not comparable');
  await expect(card(page, 'C against A')).toContainText(
    /Not comparable, because C is a published figure, .*device: A Journey board, C /,
  );
  // What differs stands first, marked, with what is not stated said so.
  const first = page.getByRole('table', { name: 'What differs' }).getByRole('row').nth(1);
  await expect(first).toContainText('Device');
  await expect(page.getByRole('table', { name: 'What differs' })).toContainText('not stated');
});

test('another baseline renames nothing; values relative to it; Back undoes each @full', async ({
  page,
}) => {
  await page.goto(compareOf(3));
  await expect(card(page, 'C against A')).toContainText('No relevant difference');
  await page.getByRole('link', { name: 'Make baseline: B' }).click();
  await expect(page.getByText('Baseline is B.').first()).toBeVisible();
  await expect(card(page, 'A against B')).toContainText('2.00× slower');
  await page.getByRole('link', { name: 'relative to B' }).click();
  await expect(page.locator('[data-slot="A"]')).toContainText('2.00×');
  await expect(page).toHaveURL(`${compareOf(3)}&base=${points[1]?.id}&abs=0`);
  await page.goBack();
  await expect(page.locator('[data-slot="A"]')).toContainText('12.0 ms');
  await page.goBack();
  await expect(page.getByText('Baseline is A.').first()).toBeVisible();
  await page.getByRole('link', { name: 'Remove B' }).click();
  await expect(page.locator('[data-slot]')).toHaveCount(2);
});

test('the whole distribution, and the address alone gives the same page @full', async ({
  page,
  browser,
}) => {
  const address = compareOf(2, '&q=p90&u=us&abs=0&tab=dist&env=all');
  await page.goto(address);
  await expect(page.locator('[data-chart="distribution"] svg:visible [data-curve]')).toHaveCount(2);
  const axis = page.locator('[data-chart="panel"] [data-axis-title="x"]');
  await expect(axis).toHaveText('Latency p90, times that of A, log');
  const text = await page.locator('main').textContent();
  const fresh = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await fresh.goto(address);
  expect(await fresh.locator('main').textContent()).toBe(text);
  await fresh.context().close();
});

test('six are full and sound in both themes; a point that never was keeps its place', async ({
  page,
}) => {
  await page.goto(compareOf(6));
  await expect(page.locator('[data-slot]')).toHaveCount(6);
  await expect(page.getByText('Six are compared at most')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(5);
  await expectSound(page);
  await expectSoundInDark(page);
  await page.goto(`${compareOf(2)},m.never&foo=1`);
  await expect(page.locator('[data-slot="C"]')).toContainText('There was never a point of this id');
  await expect(page.getByText('left out: foo')).toBeVisible();
  await expect(card(page, 'C against A')).toContainText('C is not there');
});

test('every run of two stands one link further, and all of it without a script @full', async ({
  page,
  browser,
}) => {
  await page.goto(compareOf(2));
  await card(page, 'B against A').getByRole('link').click();
  await expect(page.locator('[data-chart="run-order"]')).toBeVisible();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(compareOf(2));
  await plain.getByRole('searchbox').fill('journey');
  await plain.getByRole('button', { name: 'Search', exact: true }).click();
  await plain.locator(`[data-add="${points[3]?.id}"]`).click();
  await expect(plain.locator('[data-slot]')).toHaveCount(3);
  await expect(plain.locator('[data-slot="C"] [data-track]')).toBeVisible();
  await plain.context().close();
});

test('a program asks for the same: points by id, misses against a deadline, a distribution', async () => {
  const [one, two] = points;
  const slots = PointSlots.parse(await json(`/api/v1/points?ids=${one?.id},m.never,${two?.id}`));
  expect(slots.points.map(({ id }) => id)).toEqual([one?.id, two?.id]);
  expect(slots.gone).toMatchObject([{ id: 'm.never', why: 'unknown' }]);
  const unknown = v7();
  const asked = [one?.resultId, two?.resultId, unknown].join(',');
  const report = DeadlineReport.parse(await json(`/api/v1/deadline?ms=8&results=${asked}`));
  expect(report.rows).toMatchObject([
    { resultId: one?.resultId, missed: 400, samples: 400, longestStreak: 100 },
    { resultId: two?.resultId, missed: 0, samples: 400, longestStreak: 0 },
  ]);
  expect(report.leftOut).toEqual([{ resultId: unknown, reason: 'none' }]);
  const path = `/api/v1/results/${one?.resultId}/distribution?region=total`;
  const { quantilesMs, samples } = Distribution.parse(await json(path));
  expect(samples).toBe(400);
  expect(quantilesMs).toHaveLength(201);
  expect(quantilesMs[0]).toBeCloseTo(12 * 1.375, 1);
  const bad = await fetch(`${base}/api/v1/deadline?ms=-1&results=${unknown}`);
  expect(bad.status).toBe(400);
});
