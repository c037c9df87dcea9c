import { expect, test } from '@playwright/test';
import { v7 } from 'uuid';
import { JobFile } from '../../lib/contract/job.ts';
import { handIn, journeyCell } from '../made-results.ts';
import { ownPoints } from '../points.ts';
import { differing, previewOf } from '../preview-of.ts';
import { expectSound } from '../sound-page.ts';
import { stackEnv } from '../stack-env.ts';
import { enrolTestDevice, type TestDevice } from '../test-device.ts';

const { base, data } = stackEnv();
const comparison = v7();
const study = '5eed'.repeat(6);
let sides: { a: string; b: string };
let swept: string[];

test.beforeAll(async () => {
  const device = await enrolTestDevice(base, data);
  sides = await interleaved(device);
  swept = [];
  for (const [i, threads] of [1, 2, 4].entries()) {
    const id = await handIn(device, {
      claim: {
        cell: journeyCell({ threads, precision: 'fp16' }),
        study: { id: study, name: 'Threads of Journey', axes: ['threads'] },
      },
      runs: [{ ms: 12 / (i + 1), at: 100 + i }],
    });
    swept.push(id);
  }
});

/** Two precisions in the order abbaabba, the second a fifth slower. */
async function interleaved(device: TestDevice) {
  const order = 'abbaabba';
  const side = (letter: 'a' | 'b', precision: 'fp32' | 'int8', ms: number) =>
    handIn(device, {
      claim: {
        cell: journeyCell({ precision }),
        comparison: { id: comparison, kind: 'ab', side: letter, order, runsPerSide: 4 },
      },
      runs: [...order].flatMap((one, at) => (one === letter ? { ms: ms + at / 1000, at } : [])),
    });
  return { a: await side('a', 'fp32', 10), b: await side('b', 'int8', 12) };
}

test('an interleaved comparison gives its verdict, in the order in which it ran', async ({
  page,
}) => {
  await page.goto(`${base}/comparison/${comparison}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('int8 against fp32');
  await expect(page.locator('[data-verdict="slower"]')).toContainText('1.20× slower');
  await expect(page.getByText('Only the precision differs.')).toBeVisible();
  const shown = page.locator('[data-chart="run-order"] svg:visible [data-side]');
  const order = await shown.evaluateAll((marks) =>
    marks.map((mark) => mark.getAttribute('data-side')).join(''),
  );
  expect(order).toBe('abbaabba');
  await expect(page.getByText('a model file that only its device has')).toBeVisible();
  await expectSound(page);
});

test('a comparison and a study have previews, and their files are those of their rows', async ({
  request,
}) => {
  const [compared, sweep] = [
    await previewOf(`${base}/comparison/${comparison}`),
    await previewOf(`${base}/study/${study}`),
  ];
  expect(compared.meta.get('og:title')).toBe('int8 against fp32');
  expect(compared.meta.get('og:image:alt')).toContain('1.20× slower');
  expect(sweep.meta.get('og:title')).toBe('Threads of Journey');
  expect(sweep.meta.get('og:image:alt')).toContain('3 results');
  expect(differing(compared.data, sweep.data)).toBeGreaterThan(10_000);

  const rows = { compare: 2, comparison: 2, study: 3, result: 1 };
  const asked = {
    compare: `page=compare&a=${sides.a}&b=${sides.b}`,
    comparison: `page=comparison&id=${comparison}`,
    study: `page=study&id=${study}`,
    result: `page=result&id=${sides.a}`,
  };
  for (const page of ['compare', 'comparison', 'study', 'result'] as const) {
    const file = (ending: string) => request.get(`${base}/api/v1/view.${ending}?${asked[page]}`);
    const csv = (await (await file('csv')).text()).trim().split('\r\n');
    expect(csv, page).toHaveLength(rows[page] + 1);
    expect((await (await file('json')).json()).count, page).toBe(rows[page]);
    expect(await (await file('svg')).text(), page).toMatch(/^<svg[^>]*><title>[^<]+<\/title>/);
    expect((await file('png')).headers()['content-type'], page).toBe('image/png');
  }
});

test('two built-in models are offered as a job to be measured interleaved @full', async ({
  page,
}) => {
  const [a, b] = (await ownPoints(base)).filter(
    ({ runtime, model, scenario }) =>
      runtime.slug === 'onnxruntime-node' &&
      model.slug.startsWith('glyphs') &&
      scenario === 'SingleStream',
  );
  await page.goto(`${base}/compare?a=${a?.resultId}&b=${b?.resultId}`);
  const link = page.getByRole('link', { name: 'Download the job' });
  const job = await (await fetch(base + (await link.getAttribute('href')))).json();
  expect(JobFile.parse(job).comparisons).toHaveLength(1);
  const file = await link.getAttribute('download');
  await expect(page.locator('pre')).toContainText(`--job ${file}`);
});

test('from a result one chooses another to compare it with', async ({ page }) => {
  await page.goto(`${base}/r/${swept[0]}`);
  await page.getByRole('link', { name: 'Compare with another result' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare two results');
  await page.locator(`a[href="/compare?a=${swept[0]}&b=${swept[1]}"]`).click();
  await expect(page.locator('[data-verdict="none"]')).toContainText('0.500× as long, no verdict');
  await page.goto(`${base}/compare?a=${sides.b}&b=${sides.a}`);
  await expect(page.locator('[data-verdict="faster"]')).toContainText('1.20× faster');
  await page.goto(`${base}/r/${sides.a}`);
  await page.getByRole('link', { name: 'Open the comparison' }).click();
  await expect(page).toHaveURL(`${base}/comparison/${comparison}`);
});

test('an address that names nothing is a 404 that leads on @full', async ({ page }) => {
  for (const path of [
    `/comparison/${v7()}`,
    '/comparison/nonsense',
    `/compare?a=${sides.a}&b=${v7()}`,
    '/compare?a=nonsense',
    '/study/nonsense',
    `/study/${'0'.repeat(24)}`,
  ]) {
    const response = await page.goto(base + path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('link', { name: 'Open Explore' })).toBeVisible();
  }
  await page.goto(`${base}/compare?a=${sides.a}&b=${sides.a}`);
  await expect(page.getByText('nothing to say against itself')).toBeVisible();
});

test('a sweep is drawn with its values, over a table of the same rows', async ({ page }) => {
  await page.goto(`${base}/study/${study}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Threads of Journey');
  const panel = page.locator('[data-chart="sweep"]');
  await expect(panel).toHaveCount(1);
  await expect(panel.locator('[data-axis="x"]:visible')).toHaveText(['1', '2', '4']);
  const ids = (rows: string) =>
    page
      .locator(rows)
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-point-id')).sort());
  expect(await ids('[data-chart="sweep"] [data-point-id]:visible')).toEqual(
    await ids('tr[data-point-id]'),
  );
  await expectSound(page);
});

test('the timer of a result covers what one chooses @full', async ({ page }) => {
  await page.goto(`${base}/r/${sides.a}`);
  const headline = page.locator('dl').first().locator('div').first();
  await expect(headline).toContainText(/Latency p50, inference.*10\.0/s);
  await page.getByRole('link', { name: 'with pre and post' }).click();
  await expect(headline).toContainText(/Latency p50, with pre and post.*13\.\d/s);
  await expect(page).toHaveURL(/tr=total/);
  await page.reload();
  await expect(headline).toContainText('with pre and post');
  await expect(page.locator('[data-sentence="result"]')).toContainText(
    'Measured 4 times in fresh processes; the medians lie between',
  );
  await expectSound(page);
});
