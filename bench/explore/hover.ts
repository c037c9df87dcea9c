import type { Page } from '@playwright/test';

/** Between two hovers: a slow page finishes the first before the next begins. */
const restMs = 60;

/**
 * Milliseconds from each pointer move to the change of the page's text that it causes: the event's
 * own time stamp to the mutation, then one frame, all on the page's clock.
 *
 * @param selector marks to hover, in document order
 * @param count how many of them, spread evenly
 * @returns one figure a mark, ascending; marks that another one covers are left out
 */
export async function hoverTimes(page: Page, selector: string, count: number): Promise<number[]> {
  await page.waitForSelector(selector);
  await page.evaluate(() => {
    const times: number[] = [];
    let moved: number | null = null;
    document.addEventListener('pointermove', (event) => (moved = event.timeStamp), true);
    new MutationObserver(() => {
      if (moved === null) return;
      times.push(performance.now() - moved);
      moved = null;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { hoverTimes: times });
  });
  const places = await page.locator(selector).evaluateAll((marks, most) => {
    const step = Math.max(1, Math.floor(marks.length / most));
    return marks
      .filter((_, i) => i % step === 0)
      .map((mark) => mark.getBoundingClientRect())
      .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  }, count);
  for (const { x, y } of places) {
    await page.mouse.move(x, y);
    await page.waitForTimeout(restMs);
  }
  const times = await page.evaluate(() => Reflect.get(window, 'hoverTimes') as number[]);
  return times.sort((a, b) => a - b);
}
