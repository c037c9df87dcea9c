import type { ConstraintKey } from '../../lib/link/constraints.ts';
import { clearFacets, facetKeys } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';

const limitKeys: readonly (ConstraintKey | 'dl')[] = [
  'max_lat',
  'min_fps',
  'min_acc',
  'max_w',
  'dl',
];

/** How many facet values and limits are set. */
export function filtersSet(view: View): number {
  const values = facetKeys.reduce((sum, key) => sum + view[key].length, 0);
  return values + limitKeys.filter((key) => view[key] !== null).length;
}

/** The view without any facet or limit. */
export function clearFilters(view: View): View {
  return {
    ...clearFacets(view),
    max_lat: null,
    min_fps: null,
    min_acc: null,
    max_w: null,
    dl: null,
  };
}
