'use client';

import { useRef } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import type { RangeData, RangeLine, RangePlan } from '../../lib/export/pictures/range-plan.ts';
import { valueText } from '../../lib/export/said/range-words.ts';
import { seriesOf } from '../../lib/link/colours.ts';
import type { Words } from '../../lib/text/words.ts';
import { RangeRow } from './range-row.tsx';
import { spokenLine } from './spoken-line.ts';
import { useRowKeys } from './use-row-keys.ts';

/** The rows themselves: one tab stop, arrows from row to row. */
export function RangeLines({
  plan,
  data,
  lines,
  misses,
  marked,
  text,
  names,
  onHighlight,
  onOpen,
}: {
  plan: RangePlan;
  data: RangeData;
  /** The first of the plan's lines: those that are on the page. */
  lines: readonly RangeLine[];
  /** Whether misses have a column. */
  misses: boolean;
  marked: (id: string) => boolean;
  text: Words;
  names: { labelledBy: string; describedBy: string };
  onHighlight: (id: string | null) => void;
  onOpen: (point: Point) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const onKeyDown = useRowKeys(list);
  const { view, series, locale } = data;
  return (
    <ol
      ref={list}
      aria-labelledby={names.labelledBy}
      aria-describedby={names.describedBy}
      onKeyDown={onKeyDown}
      className="relative border-ctl border-b pb-1"
    >
      {lines.map((line, index) => {
        const place = plan.scene.rows[index];
        if (!place) return null;
        const { point, stated } = line;
        const { statistic } = stated;
        return (
          <RangeRow
            key={point.id}
            line={line}
            place={place}
            series={seriesOf(point, view.by, series)}
            said={spokenLine(line, plan, data, text)}
            figure={valueText(line, plan, locale)}
            statistic={
              statistic === null || statistic === view.q
                ? null
                : (text.domain.statistics[statistic] ?? statistic)
            }
            misses={misses}
            highlighted={marked(point.id)}
            text={text}
            locale={locale}
            onHighlight={onHighlight}
            onOpen={onOpen}
          />
        );
      })}
    </ol>
  );
}
