import { type Collections, collectNow, watchCollections } from './collections.ts';

/**
 * Does what is measured between an empty nursery and a count of the collections that came all the
 * same. `onWindow` hears of both edges outside of it.
 */
export async function aroundWindow(
  onWindow: (edge: 'start' | 'end') => void,
  measure: () => Promise<void>,
): Promise<Collections> {
  collectNow();
  onWindow('start');
  // The message to the parent leaves before the first sample, not beside it.
  await new Promise(setImmediate);
  const stopWatching = watchCollections();
  await measure();
  const collections = await stopWatching();
  onWindow('end');
  return collections;
}
