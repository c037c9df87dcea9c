import type { SavedView } from '../../lib/contract/saved-view.ts';

/**
 * The views of a reply to /api/v1/views, read by hand: a schema would weigh more than the list.
 *
 * @throws TypeError when the value is none of the API's
 */
export function readSavedViews(value: unknown): SavedView[] {
  if (!Array.isArray(value)) throw new TypeError('The reply is no list of views.');
  return value.map(readSavedView);
}

/** One view of a reply. */
export function readSavedView(value: unknown): SavedView {
  if (typeof value !== 'object' || value === null) throw new TypeError('The reply is no view.');
  const text = (key: string): string => {
    const found: unknown = Reflect.get(value, key);
    if (typeof found !== 'string') throw new TypeError(`The view has no ${key}.`);
    return found;
  };
  const changedAt: unknown = Reflect.get(value, 'changedAt');
  const path = text('path');
  if (path !== '/' && path !== '/compare') throw new TypeError('The view is of an unknown page.');
  return {
    id: text('id'),
    name: text('name'),
    path,
    query: text('query'),
    savedAt: text('savedAt'),
    changedAt: typeof changedAt === 'string' ? changedAt : null,
  };
}
