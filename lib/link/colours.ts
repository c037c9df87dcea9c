import { assignPairs, assignSeries, otherSeries, type Series } from '../chart/palette.ts';
import type { Point } from '../contract/point.ts';
import { facetValue } from './facet-key.ts';
import type { View } from './view.ts';

/** What colour and shape stand for. */
export type Colouring = View['by'];

/**
 * Colour and shape of every value of a facet, by the id that `facetValue` gives it (ux.md E5).
 * Runtimes have pairs of their own (look.md); values of another facet get pairs by their rows, most
 * first, until the six are taken, and the rest is grey: "other (n)". Give the unfiltered points, so
 * that no filter recolours.
 */
export function colourSeries(points: readonly Point[], by: Colouring): Record<string, Series> {
  if (by === 'fw') return assignSeries(points);
  const rows = new Map<string, number>();
  for (const point of points) {
    const { id } = facetValue(point, by);
    rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  return assignPairs(
    [...rows].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id),
  );
}

/** Colour and shape of a point's mark; grey where its value has none. */
export function seriesOf(
  point: Point,
  by: Colouring,
  series: Readonly<Record<string, Series>>,
): Series {
  return series[facetValue(point, by).id] ?? otherSeries;
}

/** Ids of the values that share the grey of "other (n)". */
export function otherValues(series: Readonly<Record<string, Series>>): string[] {
  return Object.keys(series).filter((id) => series[id]?.slot === 'other');
}
