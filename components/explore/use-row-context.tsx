import { useMemo } from 'react';
import { formatTick, inUnit } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import { type StripRow, stripScale } from '../../lib/chart/strip.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Point, PointList } from '../../lib/contract/point.ts';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import { timerWord } from '../../lib/export/said/timer-word.ts';
import { seriesOf } from '../../lib/link/colours.ts';
import { latencyOf } from '../../lib/link/latency-of.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import type { View } from '../../lib/link/view.ts';
import { RangeStrip, StripHead } from '../charts/range-strip.tsx';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import type { RowContext } from '../point-table/row-context.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';

const stripWidth = 88;

/** p5-p95 and the view's figure of a row; nothing of what a failed row may still hold. */
function stripRow(point: Point, view: Pick<View, 'q' | 'stat' | 'tr'>): StripRow {
  if (point.outcome !== 'ok') return { ms: null, p5Ms: null, p95Ms: null };
  const { p5Ms, p95Ms } = figuresOf(point, view.tr)?.spread ?? {
    p5Ms: null,
    p95Ms: null,
  };
  return { ms: latencyOf(point, view)?.ms ?? null, p5Ms, p95Ms };
}

function isEmpty({ ms, p5Ms, p95Ms }: StripRow): boolean {
  return ms === null && (p5Ms === null || p95Ms === null);
}

/** What the table's cells need, made anew only when a cell may read otherwise. */
export function useRowContext(
  list: PointList,
  facts: ExploreFacts,
  view: View,
  series: Readonly<Record<string, Series>>,
): RowContext {
  const text = useWords();
  const locale = useLocale();
  const { unit, metric, timer } = facts;
  const { q, stat, tr, by } = view;
  const strip = useMemo(() => {
    const widthOf = (value: number) =>
      approximateWidth(formatTick(inUnit(value, unit), locale), 400);
    // Over all rows of the list, so that a filter moves no strip.
    const figures = list.points.map((point) => stripRow(point, { q, stat, tr }));
    return stripScale(figures, stripWidth, widthOf);
  }, [list.points, q, stat, tr, unit, locale]);
  return useMemo(
    () => ({
      text,
      locale,
      q,
      tr,
      timer: timerWord(timer, text),
      unit,
      metric,
      signOf: (point) => (
        <SeriesSwatch series={seriesOf(point, by, series)} hollow={point.tier === 'published'} />
      ),
      stripOf: (point) =>
        strip === null || isEmpty(stripRow(point, { q, stat, tr })) ? null : (
          <RangeStrip
            strip={strip}
            row={stripRow(point, { q, stat, tr })}
            series={seriesOf(point, by, series)}
            hollow={point.tier === 'published'}
            width={stripWidth}
          />
        ),
      stripScale:
        strip === null ? null : (
          <StripHead strip={strip} unit={unit} width={stripWidth} locale={locale} />
        ),
    }),
    [text, locale, q, stat, tr, timer, unit, metric, by, series, strip],
  );
}
