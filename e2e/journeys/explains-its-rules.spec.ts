import { expect, test } from '@playwright/test';
import type { Result } from '../../lib/contract/result.ts';
import { stackEnv } from '../stack-env.ts';

const { base } = stackEnv();

test('the rules stand with this installation’s own numbers, computed from the stored samples @full', async ({
  page,
}) => {
  await page.goto(`${base}/methodology`);
  const id = await page.locator('[data-example]').getAttribute('data-example');
  const result: Result = await (await fetch(`${base}/api/v1/results/${id}?samples=1`)).json();
  const run = result.runs.find(({ kind, samples }) => kind === 'latency' && samples !== null);
  const sorted = [...(run?.samples?.infer ?? [])].sort((a, b) => a - b);
  const place = Math.ceil(sorted.length / 2);
  const figures = page.locator('[data-worked="figures"]');
  await expect(figures).toContainText(
    `Of the ${sorted.length.toLocaleString('en')} samples of process 1 in order, the one at place ${place.toLocaleString('en')} is its p50`,
  );
  const ms = (sorted[place - 1] ?? 0) / 1e6;
  const shown = ms < 0.9995 ? (ms * 1000).toPrecision(3) : ms.toPrecision(3);
  await expect(figures).toContainText(shown);
  for (const section of ['clock', 'warm-up', 'noise', 'validity']) {
    await expect(page.locator(`[data-worked="${section}"]`)).toBeVisible();
  }
  await expect(page.locator('body')).not.toContainText(/\bNaN\b|undefined/);
});

test('every section is reached by its anchor, also without scripts @full', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${base}/methodology#comparing`);
  await expect(page.getByRole('heading', { name: 'Comparing two results' })).toBeInViewport();
  const anchors = await page
    .locator('nav a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(anchors.length).toBeGreaterThan(10);
  for (const anchor of anchors) await expect(page.locator(anchor)).toHaveCount(1);
  await context.close();
});
