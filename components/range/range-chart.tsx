'use client';

import { type ReactNode, useId, useMemo } from 'react';
import { formatLatency } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { planRanges, type RangeData } from '../../lib/export/pictures/range-plan.ts';
import {
  axisTitle,
  betterWords,
  quantityTitle,
  rangeSentence,
} from '../../lib/export/said/range-words.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { MoreRows } from '../point-table/more-rows.tsx';
import { useDrawnRows } from '../point-table/use-drawn-rows.ts';
import { useLatest } from '../point-table/use-latest.ts';
import { useWords } from '../shell/words-provider.tsx';
import { RangeAxisWords } from './range-axis-words.tsx';
import { RangeGround } from './range-ground.tsx';
import { RangeHead } from './range-head.tsx';
import { RangeLines } from './range-lines.tsx';
import { rangeColumns } from './range-widths.ts';

export interface RangeChartProps extends RangeData {
  /** Point that is emphasised from outside; null for none. */
  highlightedId: string | null;
  onHighlight: (id: string | null) => void;
  onOpen: (point: Point) => void;
  /** In place of no line. */
  none: ReactNode;
}

/**
 * One line a row in the order of the table: the mark at its value, the bar p5-p95, the figure at the
 * end (ux.md C, J2). Places are percent, so that the same HTML is right at every width and stands
 * without a script.
 */
export function RangeChart({ highlightedId, onHighlight, onOpen, none, ...data }: RangeChartProps) {
  const { rows, view, metric, frameRate, series, locale, misses } = data;
  const text = useWords();
  const id = useId();
  const plan = useMemo(
    () => planRanges({ rows, view, metric, frameRate, series, locale, misses }, text),
    [rows, view, metric, frameRate, series, locale, misses, text],
  );
  const highlight = useLatest(onHighlight);
  const open = useLatest(onOpen);
  const { lines, scene } = plan;
  const { drawn, more } = useDrawnRows(lines);
  const sentence = rangeSentence(plan, data, text);
  if (lines.length === 0) return none;
  // What the axis shares with its head and its ground.
  const shared = {
    scene,
    misses: view.dl !== null && misses !== undefined,
    frameRate: frameRate && view.x === 'lat',
    locale,
  };
  return (
    <figure className="@container pt-2" data-chart="range">
      <figcaption id={`${id}-name`} className="sr-only">
        {text.table.range.title(quantityTitle(data, text))}
      </figcaption>
      <p id={`${id}-sentence`} className="mb-1.5 text-ink2 text-small">
        {sentence}
        <span className="sr-only"> {text.table.range.keyboard}</span>
      </p>
      <div className={rangeColumns(shared.misses)}>
        <div className="sticky top-0 z-10 bg-surface pt-1">
          <RangeAxisWords
            title={axisTitle(plan, data, text)}
            better={betterWords(plan, text)}
            lowIsBetter={scene.axis.better === 'low'}
            rate={shared.frameRate ? text.chart.fpsShort : null}
            missed={shared.misses ? missedHead(view.dl, text, locale) : null}
          />
          <div className="mr-[calc(var(--figures)+22px)] ml-[calc(var(--names)+22px)]">
            <RangeHead {...shared} realTime={text.chart.realTimeShort} />
          </div>
        </div>
        <div className="relative">
          <RangeGround {...shared} />
          <RangeLines
            plan={plan}
            data={data}
            lines={drawn}
            misses={shared.misses}
            marked={(one) => one === highlightedId || view.hl.includes(one) || view.c.includes(one)}
            text={text}
            names={{ labelledBy: `${id}-name`, describedBy: `${id}-sentence` }}
            onHighlight={highlight}
            onOpen={open}
          />
        </div>
      </div>
      {lines.length > drawn.length ? (
        <MoreRows count={lines.length - drawn.length} onMore={more} />
      ) : null}
    </figure>
  );
}

function missedHead(dl: number | null, { table }: Words, locale: Locale): string | null {
  return dl === null ? null : table.range.missedHead(formatLatency(dl, 'auto', locale).text);
}
