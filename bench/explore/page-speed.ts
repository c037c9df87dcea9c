import type { Browser, Page } from '@playwright/test';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { slowDown } from './browser.ts';
import { hoverTimes } from './hover.ts';
import { interactionMs } from './interaction.ts';

const marks = '[data-layer="chart"] [data-point-id]';
const hovers = 60;

/** What a reader does on Explore, each by what it is called and what is pressed. */
const acts: { id: string; press: (page: Page) => Promise<void> }[] = [
  {
    id: 'facet-click',
    press: (page) => page.locator('aside [role="checkbox"]').nth(1).click(),
  },
  { id: 'scale-switch', press: (page) => page.getByRole('link', { name: 'linear' }).click() },
  { id: 'unit-switch', press: (page) => chooseUnit(page) },
  { id: 'sort', press: (page) => page.locator('th[aria-sort] a, thead a').nth(3).click() },
];

/**
 * Hover to tooltip and the slowest of each act on the built page, in rounds: a fresh page each.
 *
 * @param rate how many times slower the processor is made
 */
export async function pageSpeed(
  browser: Browser,
  base: string,
  {
    rate,
    rounds,
    hoverGoal,
    actGoal,
  }: {
    rate: number;
    rounds: number;
    hoverGoal: number | null;
    actGoal: number | null;
  },
): Promise<Metric[]> {
  const hover: number[] = [];
  const taken = new Map<string, number[]>(acts.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(base);
    await page.waitForLoadState('networkidle');
    // The chart's code comes with the first sign of a reader.
    await page.mouse.move(4, 4);
    await page.waitForSelector(marks);
    await page.waitForLoadState('networkidle');
    await slowDown(page, rate);
    const times = await hoverTimes(page, marks, hovers);
    if (times.length < hovers / 3) throw new Error(`only ${times.length} hovers were answered`);
    hover.push(nearestRank(times, 0.95));
    await page.mouse.move(2, 2);
    for (const { id, press } of acts) {
      taken.get(id)?.push(await interactionMs(page, () => press(page)));
    }
    await page.close();
  }
  return [
    medianMetric(`page-hover-p95-cpu-${rate}x`, 'ms', hover, hoverGoal),
    ...acts.map(({ id }) =>
      medianMetric(`${id}-inp-cpu-${rate}x`, 'ms', taken.get(id) ?? [], actGoal),
    ),
  ];
}

/** Opens the panel of the axes and its list of units, and takes the second: all presses count. */
async function chooseUnit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Axes', exact: true }).click();
  await page.getByRole('combobox', { name: 'Unit' }).click();
  await page.getByRole('option').filter({ visible: true }).nth(1).click();
  await page.keyboard.press('Escape');
}
