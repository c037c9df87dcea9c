import type { CatalogueNoun } from '../../lib/contract/catalogue.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';

const folders: Record<CatalogueNoun, string> = { device: '/d/', model: '/m/', framework: '/f/' };

/** The facet that holds the rows of an entry. */
export const entryFacets = { device: 'dev', model: 'model', framework: 'fw' } as const;

/** Address of the page of a device class, a model or a framework, as of a data version where one is given. */
export function catalogueHref(noun: CatalogueNoun, slug: string, ds: number | null = null): string {
  return `${folders[noun]}${slug}${ds === null ? '' : `?ds=${ds}`}`;
}

/** Address of Explore in a view of an entry: the same rows, with this one chosen. */
export function exploreOf(noun: CatalogueNoun, slug: string, view: View): string {
  return viewHref({ ...view, [entryFacets[noun]]: [slug] });
}
