import { useMemo } from 'react';
import { otherSeries, type Series } from '../../lib/chart/palette.ts';
import type { View } from '../../lib/link/view.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import type { RowContext } from '../point-table/row-context.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import type { ExploreFacts } from './explore-facts.ts';

/** What the table's cells need, made anew only when a cell may read otherwise. */
export function useRowContext(
  facts: ExploreFacts,
  view: View,
  series: Record<string, Series>,
): RowContext {
  const text = useWords();
  const locale = useLocale();
  const { unit, metric } = facts;
  return useMemo(
    () => ({
      text,
      locale,
      view,
      unit,
      metric,
      signOf: (point) => (
        <SeriesSwatch
          series={series[point.runtime.slug] ?? otherSeries}
          hollow={point.tier === 'published'}
        />
      ),
      stripOf: () => null,
      stripScale: null,
    }),
    [text, locale, view, unit, metric, series],
  );
}
