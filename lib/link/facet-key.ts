import type { Point } from '../contract/point.ts';
import type { View } from './view.ts';

/** Facets, in the order of the filter rail. Within one OR, across them AND. */
export const facetKeys = ['fw', 'dev', 'model', 'prec', 'pm', 'place', 'ev'] as const;
export type FacetKey = (typeof facetKeys)[number];

/** Id of a facet value that the row does not state. */
export const notStated = '-';

/** The id and the name of a point's value in a facet; a name equals its id where lib/text names it. */
export function facetValue(point: Point, key: FacetKey): { id: string; label: string } {
  switch (key) {
    case 'fw':
      return { id: point.runtime.slug, label: point.runtime.name };
    case 'dev':
      return { id: point.device.slug, label: point.device.name };
    case 'model':
      return { id: point.model.slug, label: point.model.name };
    case 'prec':
      return { id: point.precision ?? notStated, label: point.precision ?? notStated };
    case 'pm':
      return { id: point.powerMode ?? notStated, label: point.powerMode ?? notStated };
    case 'place': {
      const id = placementId(point.placement);
      return { id, label: id };
    }
    case 'ev':
      return { id: point.tier, label: point.tier };
  }
}

/** All of the work, a part of it or none ran on the accelerator (field.md N10). */
function placementId(share: number | null): 'all' | 'part' | 'none' | typeof notStated {
  if (share === null) return notStated;
  return share >= 1 ? 'all' : share > 0 ? 'part' : 'none';
}

/** True when a facet of the view lets the point through. */
export function passesFacet(point: Point, view: View, key: FacetKey): boolean {
  const chosen = view[key];
  return chosen.length === 0 || chosen.includes(facetValue(point, key).id);
}

/** The view with one facet value taken in or out. */
export function toggleFacet(view: View, key: FacetKey, id: string): View {
  const chosen = view[key];
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id].sort();
  return { ...view, [key]: next };
}

/** The view without any facet. */
export function clearFacets(view: View): View {
  return { ...view, fw: [], dev: [], model: [], prec: [], pm: [], place: [], ev: [] };
}
