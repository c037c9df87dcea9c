import type { Link } from '../../lib/contract/link.ts';
import type { ShareWords } from '../../lib/text/share-words.ts';

/** The page that a link is of. */
export function pageOf({ path }: Pick<Link, 'path'>): keyof ShareWords['settings']['pages'] {
  const [, noun] = path.split('/');
  if (noun === 'compare' || noun === 'r' || noun === 'comparison' || noun === 'study') return noun;
  return '/';
}

/** What a link is called: its title, else its last part, else that it has none. */
export function linkName({ title, slug }: Pick<Link, 'title' | 'slug'>, words: ShareWords): string {
  return title ?? slug ?? words.settings.untitled;
}

/** True when it opens nothing any more at the moment `now` (ISO 8601). */
export function hasEnded({ expiresAt, revokedAt }: Link, now: string): boolean {
  return revokedAt !== null || (expiresAt !== null && expiresAt <= now);
}
