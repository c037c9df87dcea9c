import type { Browser } from '@playwright/test';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { slowDown } from './browser.ts';
import { servePage } from './serve-page.ts';

const samples = 100_000;

/**
 * From a trace of 100,000 samples in the page's memory to the frame after its picture, a fresh page each
 * time.
 *
 * @param rate how many times slower the processor is made
 */
export async function traceOpen(
  browser: Browser,
  { rate, rounds, goal }: { rate: number; rounds: number; goal: number | null },
): Promise<Metric[]> {
  const { base, close } = await servePage();
  const taken: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage({ viewport: { width: 1040, height: 600 } });
      await slowDown(page, rate);
      await page.goto(`${base}/?chart=trace&n=${samples}`);
      const painted = await page.waitForFunction(() => Reflect.get(window, 'paintedMs'));
      taken.push(Number(await painted.jsonValue()));
      await page.close();
    }
  } finally {
    close();
  }
  return [medianMetric(`trace-${samples}-samples-cpu-${rate}x`, 'ms', taken, goal)];
}
