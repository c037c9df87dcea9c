import type { CatalogueNoun } from '../../lib/contract/catalogue.ts';
import { defaultView } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';

const folders: Record<CatalogueNoun, string> = { device: '/d/', model: '/m/', framework: '/f/' };
const facets = { device: 'dev', model: 'model', framework: 'fw' } as const;

/** Address of the page of a device class, a model or a framework. */
export function catalogueHref(noun: CatalogueNoun, slug: string): string {
  return `${folders[noun]}${slug}`;
}

/** Address of Explore with this one chosen, in the cohort of its rows where one is known. */
export function exploreOf(noun: CatalogueNoun, slug: string, co: string | null = null): string {
  return viewHref({ ...defaultView(), co, [facets[noun]]: [slug] });
}
