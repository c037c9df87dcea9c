import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { HttpProblem } from '../../../lib/server/http/http-problem.ts';
import type { OpenLink } from '../../../lib/server/links/open-link.ts';
import { visitLink } from '../../../lib/server/links/visit-link.ts';

/** The link of an address, opened once per request; null where it opens nothing. */
export const visited = cache(async (slug: string): Promise<OpenLink | null> => {
  try {
    return await visitLink(slug, await headers());
  } catch (error) {
    if (error instanceof HttpProblem && (error.status === 404 || error.status === 429)) return null;
    throw error;
  }
});

/** The same, or the page that says it opens nothing. */
export async function visitedOrMissing(slug: string): Promise<OpenLink> {
  return (await visited(slug)) ?? notFound();
}
