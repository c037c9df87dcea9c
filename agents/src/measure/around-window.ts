import { type Collections, collectNow, watchCollections } from './collections.ts';
import type { Stage } from './scenarios/scenario.ts';

/**
 * Does what is measured between an empty nursery and a count of the collections that came all the
 * same. `onWindow` hears of both edges outside of it, and at the first how long a sample takes.
 */
export async function aroundWindow(
  onWindow: Stage['onWindow'],
  sampleMs: number | null,
  measure: () => Promise<void>,
): Promise<Collections> {
  collectNow();
  onWindow('start', sampleMs);
  // The message to the parent leaves before the first sample, not beside it.
  await new Promise(setImmediate);
  const stopWatching = watchCollections();
  await measure();
  const collections = await stopWatching();
  onWindow('end');
  return collections;
}
