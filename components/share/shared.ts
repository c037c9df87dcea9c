import type { LinkPath } from '../../lib/contract/link.ts';
import { linkHref, type ShownLink } from './shown-link.ts';

/** What a page says of itself to be shared. Plain data, so that a page of the server can hold it. */
export interface Shared {
  path: LinkPath;
  /** Its query, without `?`, with the cohort and data version that are on screen. */
  query: string;
  /** What is on screen, in words: the title that a link gets unless its owner gives another. */
  title: string;
  /** Id of a combination, a point or a result, where a badge can stand for the page. */
  badge?: string;
}

/** Path and query of what is on screen, or of the link that it stands at. */
export function sharedHref(
  { path, query }: Pick<Shared, 'path' | 'query'>,
  link: Pick<ShownLink, 'slug'> | null,
): string {
  if (link !== null) return linkHref(link.slug);
  return query === '' ? path : `${path}?${query}`;
}
