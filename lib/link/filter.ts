import type { Point } from '../contract/point.ts';
import { facetKeys, passesFacet } from './facet-key.ts';
import type { View } from './view.ts';

/** The points that every facet of the view lets through, in their order. */
export function filterPoints(points: readonly Point[], view: View): Point[] {
  return points.filter((point) => facetKeys.every((key) => passesFacet(point, view, key)));
}
