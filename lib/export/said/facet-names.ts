import type { FacetKey } from '../../link/facet-key.ts';
import { notStated } from '../../link/facet-key.ts';
import type { Words } from '../../text/words.ts';

/** Heading of a facet. */
export function facetName(key: FacetKey, { explore }: Words): string {
  const { runtime, device, model, precision, powerMode, placement, evidence } = explore.facets;
  const names = { fw: runtime, dev: device, model, prec: precision, pm: powerMode };
  return { ...names, place: placement, ev: evidence }[key];
}

/** Label of a facet value: words for evidence, placement and "not stated", the value's own name otherwise. */
export function facetValueName(
  key: FacetKey,
  value: { id: string; label: string },
  { domain }: Words,
): string {
  if (value.id === notStated) return domain.notStated;
  const names: Partial<Record<FacetKey, Record<string, string>>> = {
    ev: domain.tiers,
    place: domain.placements,
  };
  return names[key]?.[value.id] ?? value.label;
}
