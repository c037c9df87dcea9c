import type { FacetKey } from '../../lib/link/facet-key.ts';
import { notStated } from '../../lib/link/facet-key.ts';
import type { Words } from '../../lib/text/words.ts';

/** Heading of a facet. */
export function facetName(key: FacetKey, { explore }: Words): string {
  const { runtime, device, model, precision, evidence } = explore.facets;
  return { fw: runtime, dev: device, model, prec: precision, ev: evidence }[key];
}

/** Label of a facet value: words for evidence and "not stated", the value's own name otherwise. */
export function facetValueName(
  key: FacetKey,
  value: { id: string; label: string },
  { domain }: Words,
): string {
  if (value.id === notStated) return domain.notStated;
  if (key !== 'ev') return value.label;
  const tiers: Record<string, string> = domain.tiers;
  return tiers[value.id] ?? value.label;
}
