import type { Page } from '@playwright/test';

/** Shorter ones are told of as 0: the Event Timing API has no finer threshold. */
const thresholdMs = 16;

/**
 * The longest interaction of an act in ms, from the input to the next frame painted, as the Event
 * Timing API tells it; the threshold where all were shorter.
 */
export async function interactionMs(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate((durationThreshold) => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (Reflect.get(entry, 'interactionId')) durations.push(entry.duration);
      }
    });
    observer.observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
    Object.assign(window, { interactions: { durations, observer } });
  }, thresholdMs);
  await act();
  await page.evaluate(settled);
  return page.evaluate((least) => {
    const { durations, observer } = Reflect.get(window, 'interactions') as {
      durations: number[];
      observer: PerformanceObserver;
    };
    observer.disconnect();
    return Math.max(least, ...durations);
  }, thresholdMs);
}

/** Entries come after the frame that ends an interaction: two idle moments later at the latest. */
async function settled(): Promise<void> {
  for (let i = 0; i < 2; i++) {
    await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)));
  }
}
