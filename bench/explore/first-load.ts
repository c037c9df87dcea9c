import type { Browser } from '@playwright/test';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { serveBarePage } from './bare-page.ts';
import { slowPhone } from './browser.ts';

interface Load {
  lcpMs: number;
  shift: number;
}

/**
 * Largest contentful paint and layout shift of the page with four times less processor on a slow 4G
 * network and an empty cache, beside a page of one heading served the same way, in interleaved pairs.
 */
export async function firstLoad(browser: Browser, base: string, pairs: number): Promise<Metric[]> {
  const bare = await serveBarePage();
  const ours: Load[] = [];
  const bares: Load[] = [];
  try {
    for (let pair = 0; pair < pairs; pair++) {
      const order = [
        { url: base, to: ours },
        { url: bare.base, to: bares },
      ];
      if (pair % 2 === 1) order.reverse();
      for (const { url, to } of order) to.push(await load(browser, url));
    }
  } finally {
    bare.close();
  }
  const lcp = (loads: readonly Load[]) => loads.map(({ lcpMs }) => lcpMs);
  return [
    medianMetric('lcp-cpu-4x-slow-4g', 'ms', lcp(ours), 2500),
    medianMetric('lcp-bare-page', 'ms', lcp(bares), null),
    medianMetric(
      'lcp-over-bare',
      'x',
      lcp(ours).map((ms, i) => ms / (lcp(bares)[i] ?? Number.NaN)),
      null,
    ),
    medianMetric(
      'layout-shift',
      '',
      ours.map(({ shift }) => shift),
      0.05,
    ),
  ];
}

/** One visit without anything cached, until the network is at rest. */
async function load(browser: Browser, url: string): Promise<Load> {
  const { context, page } = await slowPhone(browser, { hasTouch: false });
  await page.addInitScript(() => {
    const seen = { lcpMs: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcpMs = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { load: seen });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => Reflect.get(window, 'load') as Load);
  await context.close();
  return seen;
}
