import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Result } from '../../lib/contract/result.ts';
import { summarize } from '../../lib/stats/summary.ts';
import { makeResult, makeRun } from '../testing/result.ts';
import { driftExample, littleExample, medianExample } from './example-figures.ts';
import { MethodologyView } from './methodology-view.tsx';

const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const page = (newest: Result | null, locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <MethodologyView newest={newest} rejecting={['not_finite']} locale={locale} />,
  );

/** 101 samples that wander: neighbours resemble each other. */
const samples = Array.from({ length: 101 }, (_, i) => Math.round(26e6 + 1e6 * Math.sin(i / 8)));
const measured = makeResult({
  summary: summarize([samples]),
  throughputPerS: 38,
  runs: [
    makeRun({
      summary: summarize([samples]),
      samples: { unit: 'ns', warmup: [], infer: samples, pre: null, post: null },
    }),
  ],
});

test('the median example is the arithmetic of the stored samples', () => {
  const sorted = [...samples].sort((a, b) => a - b);
  const example = medianExample(samples);
  expect(example).toMatchObject({ count: 101, place: 51 });
  expect(example?.valueMs).toBe((sorted[50] ?? 0) / 1e6);
  expect(example?.valueMs).toBe(measured.summary?.p50.valueMs);
  expect(example?.lowMs).toBe(measured.summary?.p50.lowMs);
  expect(example?.effective).toBeCloseTo(measured.summary?.effectiveCount ?? 0, 6);
  expect((example?.places.low ?? 0) < (example?.naive.low ?? 0)).toBe(true);
  expect(medianExample([])).toBeNull();
});

test('the drift example compares the ends of the window, and needs 30 samples', () => {
  const rising = Array.from({ length: 100 }, (_, i) => 1e6 + i * 1e4);
  expect(driftExample(rising)?.change).toBeGreaterThan(0.5);
  expect(driftExample(rising.slice(0, 29))).toBeNull();
  const little = measured.summary && littleExample(measured, measured.summary);
  expect(little?.ratio).toBeCloseTo(0.99, 1);
});

test('each rule stands with its reason, its remarks and this installation’s numbers', () => {
  const markup = page(measured);
  const text = plain(markup);
  for (const id of ['clock', 'warm-up', 'figures', 'validity', 'comparing']) {
    expect(markup).toContain(`id="${id}"`);
  }
  expect(text).toContain(
    'Of the 101 samples of process 1 in order, the one at place 51 is its p50',
  );
  expect(text).toMatch(/correlate by rho = 0\.9\d+, so they are worth \d+ independent ones/);
  expect(text).toContain('Mean time');
  expect(markup).toContain(`href="/r/${measured.id}"`);
  expect(markup.match(/<strong[^>]*> rejects the result/g)).toHaveLength(1);
  expect(text).not.toMatch(/NaN|undefined|null/);
});

test('without any own result the rules stand alone and say so', () => {
  const markup = page(null);
  expect(plain(markup)).toContain('None was measured yet');
  expect(markup).not.toContain('data-worked');
  expect(plain(page(makeResult({ summary: null, runs: [] })))).not.toMatch(/NaN|undefined/);
});

test('both languages have the same sections', () => {
  const anchors = (markup: string) =>
    [...markup.matchAll(/<section id="([^"]+)"/g)].map((m) => m[1]);
  expect(anchors(page(measured, 'zh-CN'))).toEqual(anchors(page(measured)));
});
