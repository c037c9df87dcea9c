import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { slowDown, slowNetwork } from './browser.ts';

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
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    isMobile: true,
  });
  const page = await context.newPage();
  await slowNetwork(page);
  await slowDown(page, 4);
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

/** One heading and one sentence, compressed, on 127.0.0.1. */
async function serveBarePage(): Promise<{ base: string; close: () => void }> {
  const html = gzipSync(`<!doctype html><html lang="en"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Bare</title>
    <h1>Latency against accuracy</h1><p>A page of one heading and one sentence.</p></html>`);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the bare page is not served');
  return { base: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
