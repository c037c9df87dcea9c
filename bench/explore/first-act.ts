import type { Browser } from '@playwright/test';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { slowPhone } from './browser.ts';

/**
 * What a page costs that comes to life with the first sign of a reader: from the first tap, here on the
 * table's name, to the table's view, on a phone with four times less processor and slow 4G; and the
 * same of a second tap, back to the front.
 */
export async function firstAct(browser: Browser, base: string, rounds: number): Promise<Metric[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { context, page } = await slowPhone(browser, { hasTouch: true });
    await page.goto(base, { waitUntil: 'networkidle' });
    // Front, range, table and matrix.
    const views = page.locator('main nav').filter({ has: page.locator('[href*="view=table"]') });
    const tapTo = async (nth: number, address: RegExp) => {
      const begin = await page.evaluate(() => performance.now());
      await views.locator('a').nth(nth).tap();
      await page.waitForURL(address);
      return (await page.evaluate(() => performance.now())) - begin;
    };
    first.push(await tapTo(2, /view=table/));
    second.push(await tapTo(0, /^(?!.*view=)/));
    await context.close();
  }
  return [
    medianMetric('first-tap-cpu-4x-slow-4g', 'ms', first, null),
    medianMetric('second-tap-cpu-4x-slow-4g', 'ms', second, null),
  ];
}
