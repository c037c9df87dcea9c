import type { Point } from '../contract/point.ts';
import { type FacetKey, facetKeys, facetValue, passesFacet } from './facet-key.ts';
import type { View } from './view.ts';

/** One value of a facet: how many rows it gives with the other facets applied. */
export interface FacetCount {
  id: string;
  label: string;
  /** Family of a model, so that a long list can fold; null for other facets. */
  family: string | null;
  count: number;
  selected: boolean;
}

/**
 * Values of every facet (ux.md F1, F2): a count is the number of rows that selecting the value
 * alone would give, with the other facets applied. Most first, then by name; zero counts last.
 * A selected value that no point has stays, with 0, so that it can be taken out.
 */
export function facetCounts(points: readonly Point[], view: View): Record<FacetKey, FacetCount[]> {
  return {
    fw: countsOf(points, view, 'fw'),
    dev: countsOf(points, view, 'dev'),
    model: countsOf(points, view, 'model'),
    prec: countsOf(points, view, 'prec'),
    pm: countsOf(points, view, 'pm'),
    place: countsOf(points, view, 'place'),
    ev: countsOf(points, view, 'ev'),
  };
}

function countsOf(points: readonly Point[], view: View, key: FacetKey): FacetCount[] {
  const others = facetKeys.filter((other) => other !== key);
  const values = new Map<string, FacetCount>();
  for (const point of points) {
    const { id, label } = facetValue(point, key);
    const value = values.get(id) ?? {
      id,
      label,
      family: key === 'model' ? point.model.family : null,
      count: 0,
      selected: view[key].includes(id),
    };
    if (others.every((other) => passesFacet(point, view, other))) value.count++;
    values.set(id, value);
  }
  for (const id of view[key]) {
    if (!values.has(id)) values.set(id, { id, label: id, family: null, count: 0, selected: true });
  }
  return [...values.values()].sort(
    (a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en') || (a.id < b.id ? -1 : 1),
  );
}

/** Facets that most rows do not state: they are shown only where there is something to choose. */
const rare: readonly FacetKey[] = ['pm', 'place'];

/** The facets worth a reader's look: a rare one only with two values or one that is chosen. */
export function shownFacets(counts: Record<FacetKey, readonly FacetCount[]>): FacetKey[] {
  return facetKeys.filter(
    (key) =>
      !rare.includes(key) || counts[key].length > 1 || counts[key].some(({ selected }) => selected),
  );
}

/**
 * The set facet whose removal gives the most rows, for the empty state; null when none is set or
 * none would help.
 */
export function mostExcludingFacet(
  points: readonly Point[],
  view: View,
): { key: FacetKey; rows: number } | null {
  const found = facetKeys
    .filter((key) => view[key].length > 0)
    .map((key) => ({
      key,
      rows: points.filter((point) =>
        facetKeys.every((other) => other === key || passesFacet(point, view, other)),
      ).length,
    }))
    .sort((a, b) => b.rows - a.rows)[0];
  return found && found.rows > 0 ? found : null;
}
