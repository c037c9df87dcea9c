import type { Page } from '@playwright/test';

/** A labelled tick as a person reads it: its printed value and where its label stands. */
interface PrintedTick {
  value: number;
  at: number;
}

/** The printed ticks of one axis of the front chart, ascending by pixel. */
export async function printedTicks(page: Page, axis: 'x' | 'y'): Promise<PrintedTick[]> {
  const labels = await page.locator(`[data-layer="chart"] text[data-axis="${axis}"]`).all();
  const ticks: PrintedTick[] = [];
  for (const label of labels) {
    const box = await label.boundingBox();
    const value = Number((await label.textContent())?.replaceAll(',', ''));
    if (!box || !Number.isFinite(value)) continue;
    ticks.push({ value, at: axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2 });
  }
  return ticks.sort((a, b) => a.at - b.at);
}

/** The pixel of a value between the two outermost printed ticks; a log axis through its logarithm. */
export function interpolate(ticks: readonly PrintedTick[], value: number, log: boolean): number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last || first === last) throw new Error('an axis needs two printed ticks');
  const place = log ? Math.log : (x: number) => x;
  const share = (place(value) - place(first.value)) / (place(last.value) - place(first.value));
  return first.at + share * (last.at - first.at);
}
