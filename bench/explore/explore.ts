import { chromium, type Page } from '@playwright/test';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { hoverTimes } from './hover.ts';
import { servePage } from './serve-page.ts';

const combinations = 500;
const hovers = 60;
const pairs = 9;
const selectors = { front: '[data-layer="chart"] [data-point-id]', plain: '.recharts-symbols' };

/**
 * `npm run bench -- explore`: hover to tooltip over 500 combinations, ours beside a plain recharts
 * scatter of the same points, in interleaved pairs with the order turned round every time.
 */
export default async function explore(): Promise<Report> {
  const { base, close } = await servePage();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const front: number[] = [];
  const plain: number[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
    for (let pair = 0; pair < pairs; pair++) {
      const order = pair % 2 === 0 ? (['front', 'plain'] as const) : (['plain', 'front'] as const);
      for (const chart of order) {
        const p95 = await p95Of(page, base, chart);
        (chart === 'front' ? front : plain).push(p95);
      }
    }
  } finally {
    await browser.close();
    close();
  }
  const ratios = front.map((value, i) => value / (plain[i] ?? Number.NaN));
  return {
    n: hovers,
    pairs,
    metrics: [
      medianMetric('front-hover-p95', 'ms', front, 50),
      medianMetric('plain-hover-p95', 'ms', plain, null),
      medianMetric('front-over-plain', 'x', ratios, null),
    ],
  };
}

async function p95Of(page: Page, base: string, chart: 'front' | 'plain'): Promise<number> {
  await page.goto(`${base}/?chart=${chart}&n=${combinations}`);
  const times = await hoverTimes(page, selectors[chart], hovers);
  if (times.length < hovers / 2)
    throw new Error(`${chart}: only ${times.length} hovers were answered`);
  return nearestRank(times, 0.95);
}
