import { useMemo } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import { exploreFacts } from '../../lib/export/explore-facts.ts';
import { colourSeries } from '../../lib/link/colours.ts';
import { filterPoints } from '../../lib/link/filter.ts';
import { promoteSeries } from '../../lib/link/promote-series.ts';
import type { View } from '../../lib/link/view.ts';
import { useMisses } from './use-misses.ts';

/** What a view draws of some rows: those that pass it, their deadline misses, and their colours. */
export function useDrawnRows(list: PointList, view: View) {
  const misses = useMisses(
    useMemo(() => filterPoints(list.points, view), [list.points, view]),
    view,
  );
  // Counts that come in move nothing unless the rows are in their order.
  const shares = view.sort.key === 'miss' ? misses.rows : undefined;
  const facts = useMemo(() => exploreFacts(list, view, shares), [list, view, shares]);
  const { by, top } = view;
  const series = useMemo(
    () => promoteSeries(colourSeries(list.points, by), list.points, { by, top }),
    [list.points, by, top],
  );
  return { misses, facts, series };
}
