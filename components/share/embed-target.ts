import type { EmbedTarget } from './embed-snippets.tsx';
import { type Shared, sharedHref } from './shared.ts';

/**
 * What other pages can show of it: of Explore and of every link a frame, of what has a chart a live
 * picture, of a result a badge; null where nothing can be shown elsewhere.
 */
export function embedTarget(shared: Shared, slug: string | null): EmbedTarget | null {
  const { path, query, title, badge = null } = shared;
  const page = sharedHref(shared, slug === null ? null : { slug });
  const charted = path === '/' || path === '/compare';
  if (slug !== null) {
    const frame = path === '/' ? `/embed/${slug}` : null;
    const picture = charted ? `/v/${slug}/view.svg` : null;
    return frame || picture || badge ? { title, page, frame, picture, badge } : null;
  }
  if (!charted) return badge ? { title, page, frame: null, picture: null, badge } : null;
  const tail = query === '' ? '' : `?${query}`;
  if (path === '/compare') {
    return { title, page, frame: null, picture: `/api/v1/view.svg?page=compare&${query}`, badge };
  }
  return { title, page, frame: `/embed${tail}`, picture: `/api/v1/view.svg${tail}`, badge };
}
