import type { SavedView, ViewPath } from '../../lib/contract/saved-view.ts';
import { parseView } from '../../lib/link/parse-view.ts';
import { viewHref } from '../../lib/link/view-query.ts';

/** The view that a page shows, and whether it shows it as it was saved. */
export interface OpenedView {
  view: SavedView;
  modified: boolean;
}

/**
 * Which saved view is open: the one whose state is on screen, else the one that was opened last in
 * this tab (`lastId`), modified since. A page that shows a cohort as it comes has left every view.
 */
export function openedView(
  views: readonly SavedView[],
  path: ViewPath,
  query: string,
  lastId: string | null,
): OpenedView | null {
  const state = savedState(path, query);
  const here = views.filter((view) => view.path === path);
  const same = here.filter((view) => view.query === state);
  const exact = same.find(({ id }) => id === lastId) ?? same[0];
  if (exact) return { view: exact, modified: false };
  const last = here.find(({ id }) => id === lastId);
  return last && !isPlain(state) ? { view: last, modified: true } : null;
}

/** A page that shows a cohort as it comes. */
function isPlain(state: string): boolean {
  return state === '' || /^co=[^&]*$/.test(state);
}

/**
 * What of a canonical query is saved: all of it but the basket of Explore, which belongs to its
 * reader (lib/server/views/canonical-query.ts).
 */
export function savedState(path: ViewPath, query: string): string {
  if (path !== '/') return query;
  return query
    .split('&')
    .filter((part) => !part.startsWith('c='))
    .join('&');
}

/** Address of a saved view; on Explore it keeps what is in the basket. */
export function viewAddress(
  { path, query }: Pick<SavedView, 'path' | 'query'>,
  now: string,
): string {
  if (path !== '/') return query === '' ? path : `${path}?${query}`;
  const { c } = parseView(new URLSearchParams(now)).view;
  return viewHref({ ...parseView(new URLSearchParams(query)).view, c });
}
