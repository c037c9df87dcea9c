import { PerformanceObserver } from 'node:perf_hooks';

/** Garbage collections that were seen while watching. */
export interface Collections {
  count: number;
  totalMs: number;
}

/**
 * Starts to watch garbage collections; call the returned function after the window. The events are
 * delivered between turns of the loop, so it waits for one before it counts.
 */
export function watchCollections(): () => Promise<Collections> {
  const seen: Collections = { count: 0, totalMs: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      seen.count++;
      seen.totalMs += entry.duration;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  return async () => {
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    observer.disconnect();
    return seen;
  };
}

/** Collects now, so that the window starts with an empty nursery (`--expose-gc`). */
export function collectNow(): void {
  globalThis.gc?.();
}
