import { expect, type Page, test } from '@playwright/test';
import type { Point, PointList } from '../../lib/contract/point.ts';
import type { Result } from '../../lib/contract/result.ts';
import { interpolate, printedTicks } from '../axis.ts';
import { showsChart } from '../chart.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();
const mark = (id: string) => `[data-layer="chart"] [data-point-id="${id}"]`;

async function ownPoints(): Promise<{ list: PointList; points: Point[] }> {
  const list: PointList = await (await fetch(`${base}/api/v1/points`)).json();
  return { list, points: list.points.filter((point) => point.resultId && point.outcome === 'ok') };
}

/** Nearest rank (method.md A5.2), written anew here so that the test does not lean on lib/stats. */
function p50(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.ceil(0.5 * sorted.length) - 1] ?? Number.NaN;
}

test('the p50 on the chart is the nearest rank of the samples that the API returns', async () => {
  const { list, points } = await ownPoints();
  expect(list.cohort?.own).toBe(true);
  expect(points.length).toBeGreaterThanOrEqual(3);
  for (const point of points) {
    const address = `${base}/api/v1/results/${point.resultId}?samples=1`;
    const result: Result = await (await fetch(address)).json();
    const latency = result.runs.filter(({ kind, status }) => kind === 'latency' && status === 'ok');
    expect(latency).toHaveLength(1);
    const samples = latency[0]?.samples?.infer ?? [];
    expect(samples.length).toBeGreaterThanOrEqual(100);
    expect(samples.every((ns) => Number.isInteger(ns) && ns > 0)).toBe(true);
    expect(point.latency.p50Ms).toBeCloseTo(p50(samples) / 1e6, 9);
    expect(point.accuracy.find(({ metric }) => metric === 'top1')?.value).toBeGreaterThan(0.5);
  }
});

test('the dot stands where the printed ticks say, within 2 px', async ({ page }) => {
  const { points } = await ownPoints();
  await page.goto(base);
  await showsChart(page);
  const xTicks = await printedTicks(page, 'x');
  const yTicks = await printedTicks(page, 'y');
  const unit = (await page.locator('[data-chart="front"]').textContent())?.match(
    /Latency p50, inference, (µs|ms|s), log/,
  )?.[1];
  const perMs = { µs: 1000, ms: 1, s: 0.001 }[unit ?? ''];
  expect(perMs, `unit ${unit}`).toBeDefined();
  for (const point of points) {
    const box = await page.locator(`${mark(point.id)} > :first-child`).boundingBox();
    expect(box, point.id).not.toBeNull();
    if (!box) continue;
    const x = interpolate(xTicks, (point.latency.p50Ms ?? 0) * (perMs ?? 1), true);
    const top1 = point.accuracy.find(({ metric }) => metric === 'top1')?.value ?? 0;
    const y = interpolate(yTicks, top1 * 100, false);
    expect(Math.abs(box.x + box.width / 2 - x)).toBeLessThanOrEqual(2);
    expect(Math.abs(box.y + box.height / 2 - y)).toBeLessThanOrEqual(2);
  }
});

test('marks and table rows are the same results', async ({ page }) => {
  const { points } = await ownPoints();
  await page.goto(base);
  await showsChart(page);
  const ids = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-point-id')).sort());
  const marks = await ids('[data-layer="chart"] [data-point-id]');
  const rows = await ids('table [data-point-id]');
  expect(marks).toEqual(points.map(({ id }) => id).sort());
  expect(rows).toEqual(expect.arrayContaining(marks));
  const results = await page
    .locator('table [data-result-id]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-result-id')));
  expect(results).toEqual(expect.arrayContaining(points.map(({ resultId }) => resultId)));
});

test('a copied link shows the same in the browser of somebody else', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: base });
  await page.goto(base);
  await showsChart(page);
  const ids = (target: Page) =>
    target
      .locator('[data-layer="chart"] [data-point-id]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-point-id')).sort());
  const texts = (target: Page) => target.locator('[data-layer="chart"] text').allTextContents();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).searchParams.get('ds')).toMatch(/^\d+$/);
  expect(new URL(link).searchParams.get('co')).toMatch(/glyphs-64/);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const other = await context.newPage();
  await other.goto(link);
  await showsChart(other);
  expect(await ids(other)).toEqual(await ids(page));
  expect(await texts(other)).toEqual(await texts(page));
  await context.close();
});
