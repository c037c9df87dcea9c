import type { Browser, Page } from '@playwright/test';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { slowDown } from './browser.ts';
import { hoverTimes } from './hover.ts';
import { servePage } from './serve-page.ts';

type Chart = 'front' | 'plain';
const selectors: Record<Chart, string> = {
  front: '[data-layer="chart"] [data-point-id]',
  plain: '.recharts-symbols',
};
const hovers = 60;

/**
 * Hover to tooltip and the first picture of our chart alone, beside a plain recharts scatter of the
 * same points, in interleaved pairs with the order turned round every time.
 *
 * @param rate how many times slower the processor is made
 */
export async function chartHover(
  browser: Browser,
  { marks, rate, pairs, goal }: { marks: number; rate: number; pairs: number; goal: number | null },
): Promise<Metric[]> {
  const { base, close } = await servePage();
  const taken: Record<Chart, { hover: number; paint: number }[]> = { front: [], plain: [] };
  try {
    for (let pair = 0; pair < pairs; pair++) {
      const order: Chart[] = pair % 2 === 0 ? ['front', 'plain'] : ['plain', 'front'];
      for (const chart of order) {
        const page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
        await slowDown(page, rate);
        taken[chart].push(await visit(page, `${base}/?chart=${chart}&n=${marks}`, chart));
        await page.close();
      }
    }
  } finally {
    close();
  }
  const all = (chart: Chart, what: 'hover' | 'paint') => taken[chart].map((one) => one[what]);
  const ratio = (what: 'hover' | 'paint') =>
    all('front', what).map((value, i) => value / (all('plain', what)[i] ?? Number.NaN));
  const name = (what: string) => `${what}-${marks}-marks-cpu-${rate}x`;
  return [
    medianMetric(name('chart-hover-p95'), 'ms', all('front', 'hover'), goal),
    medianMetric(name('plain-hover-p95'), 'ms', all('plain', 'hover'), null),
    medianMetric(name('hover-over-plain'), 'x', ratio('hover'), null),
    medianMetric(name('chart-paint'), 'ms', all('front', 'paint'), null),
    medianMetric(name('plain-paint'), 'ms', all('plain', 'paint'), null),
    medianMetric(name('paint-over-plain'), 'x', ratio('paint'), null),
  ];
}

/** p95 of the hovers, and from the script's begin to the first frame with marks. */
async function visit(
  page: Page,
  url: string,
  chart: Chart,
): Promise<{ hover: number; paint: number }> {
  await page.goto(url);
  const painted = await page.waitForFunction(() => Reflect.get(window, 'paintedMs'));
  const paint = Number(await painted.jsonValue());
  const times = await hoverTimes(page, selectors[chart], hovers);
  if (times.length < hovers / 8) {
    throw new Error(`${chart}: only ${times.length} hovers were answered`);
  }
  return { hover: nearestRank(times, 0.95), paint };
}
