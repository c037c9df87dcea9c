import { type Series, slotOf } from '../chart/palette.ts';
import type { Point } from '../contract/point.ts';
import { facetValue } from './facet-key.ts';
import type { View } from './view.ts';

type SeriesById = Readonly<Record<string, Series>>;

/**
 * The colours after a reader has promoted some grey values (ux.md E5). A runtime takes the pair
 * that is its own from who holds it; a value of another facet takes the pair of the least of those
 * that were not promoted. Who loses a pair is grey, so no colour means two things.
 */
export function promoteSeries(
  series: SeriesById,
  points: readonly Point[],
  { by, top }: Pick<View, 'by' | 'top'>,
): SeriesById {
  if (top.length === 0) return series;
  const next: Record<string, Series> = { ...series };
  const least = leastFirst(points, by);
  for (const id of top) {
    const own = next[id];
    if (own?.slot !== 'other') continue;
    const slot = by === 'fw' ? slotOf(id) : null;
    if (by === 'fw' && slot === null) continue;
    const holder = least.find(
      (one) =>
        !top.includes(one) &&
        next[one] !== undefined &&
        next[one].slot !== 'other' &&
        (slot === null || next[one].slot === slot),
    );
    const pair = holder === undefined ? undefined : next[holder];
    if (holder === undefined || pair === undefined) continue;
    next[id] = pair;
    next[holder] = { slot: 'other', shape: pair.shape };
  }
  return next;
}

/** True when a click can give a grey value a colour: a runtime without a pair of its own stays grey. */
export function canPromote(series: SeriesById, by: View['by'], id: string): boolean {
  return series[id]?.slot === 'other' && (by !== 'fw' || slotOf(id) !== null);
}

function leastFirst(points: readonly Point[], by: View['by']): string[] {
  const rows = new Map<string, number>();
  for (const point of points) {
    const { id } = facetValue(point, by);
    rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  return [...rows].sort(([a, m], [b, n]) => m - n || (a < b ? 1 : -1)).map(([id]) => id);
}
