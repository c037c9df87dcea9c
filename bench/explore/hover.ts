import type { Page } from '@playwright/test';

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
  const marks = await page.locator(selector).all();
  const step = Math.max(1, Math.floor(marks.length / count));
  for (let i = 0; i < marks.length; i += step) {
    const box = await marks[i]?.boundingBox();
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.waitForTimeout(30);
  }
  const times = await page.evaluate(() => Reflect.get(window, 'hoverTimes') as number[]);
  return times.sort((a, b) => a - b);
}
