import type { ReactNode } from 'react';

/** The link at whose address a page stands, in place of the page's own. */
export interface ShownLink {
  /** Last part of its address: of a secret link its token. */
  slug: string;
  /** What the link is and what changed since it was frozen, drawn by the server. */
  said: ReactNode;
}

/** Address of a link. */
export function linkHref(slug: string): string {
  return `/v/${slug}`;
}
