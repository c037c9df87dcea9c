import { expect, type Page } from '@playwright/test';

/** Marks of the interactive chart. */
export const marks = '[data-layer="chart"] [data-point-id]';

/** Waits until the interactive chart stands: it comes with the first sign of a reader. */
export async function showsChart(page: Page): Promise<void> {
  await expect(async () => {
    await page.locator('body').dispatchEvent('pointerover');
    await expect(page.locator(marks).first()).toBeVisible({ timeout: 500 });
  }).toPass();
}

/** Point ids of the elements, sorted. */
export function pointIds(page: Page, selector: string): Promise<(string | null)[]> {
  return page
    .locator(selector)
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-point-id')).sort());
}
