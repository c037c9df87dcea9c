'use client';

import dynamic from 'next/dynamic';
import type { ViewPath } from '../../lib/contract/saved-view.ts';

const OwnSavedViews = dynamic(async () => (await import('./own-saved-views.tsx')).OwnSavedViews, {
  ssr: false,
});

/**
 * The owner's saved views: a button that names the one that is open, and a list behind it. Draws
 * nothing for a reader, who downloads nothing of it either. `query` is the canonical query of what
 * the page shows, with its cohort named, so that a saved view does not drift.
 */
export function SavedViews({
  path,
  query,
  owner,
}: {
  path: ViewPath;
  query: string;
  owner: boolean;
}) {
  return owner ? <OwnSavedViews path={path} query={query} /> : null;
}
