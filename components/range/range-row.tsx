'use client';

import { type MouseEvent, memo } from 'react';
import { percentFigure } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import type { PlacedRange } from '../../lib/chart/range-scene.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { RangeLine } from '../../lib/export/pictures/range-plan.ts';
import type { Words } from '../../lib/text/words.ts';
import { onPlainClick } from '../explore/plain-click.ts';
import { evidenceHref } from '../point-table/identity-link.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';
import { RangeMark } from './range-mark.tsx';

export interface RangeRowProps {
  line: RangeLine;
  place: PlacedRange;
  series: Series;
  /** All that the row says, for whoever does not see it. */
  said: string;
  /** The value with its unit. */
  figure: string;
  /** Name of another statistic than the axis'. */
  statistic: string | null;
  /** Whether misses have a column. */
  misses: boolean;
  highlighted: boolean;
  text: Words;
  locale: string;
  onHighlight: (id: string | null) => void;
  onOpen: (point: Point) => void;
}

/** One row: its name and figure, above its line on a narrow chart, on either side of it on a wide one. */
function PlainRangeRow(props: RangeRowProps) {
  const { line, place, series, said, text, highlighted, onHighlight, onOpen } = props;
  const { point, label } = line;
  const href = evidenceHref(point);
  const name = (
    <>
      <span className="font-semibold">{label.strong}</span>{' '}
      <span className="text-ink2">{label.rest}</span>
    </>
  );
  const open = (event: MouseEvent<HTMLElement>) => onPlainClick(event, () => onOpen(point));
  const stop = `min-w-0 rounded-badge outline-offset-[-2px] line-clamp-3 @min-[600px]:leading-4 @min-[960px]:line-clamp-2 ${groundOf(highlighted)}`;
  return (
    <li
      data-point-id={point.id}
      data-highlighted={highlighted || undefined}
      data-kept={line.kept}
      onPointerEnter={() => onHighlight(point.id)}
      onPointerLeave={() => onHighlight(null)}
      onFocus={() => onHighlight(point.id)}
      onBlur={() => onHighlight(null)}
      className={`relative grid grid-cols-[minmax(0,1fr)_auto] items-center [contain-intrinsic-size:auto_46px] [content-visibility:auto] [grid-template-areas:'name_figure''plot_plot'] @min-[600px]:min-h-[26px] @min-[600px]:py-0.5 @min-[600px]:grid-cols-[var(--names)_minmax(0,1fr)_var(--figures)] @min-[600px]:[contain-intrinsic-size:auto_26px] @min-[600px]:[grid-template-areas:'name_plot_figure'] ${highlighted ? 'bg-wash' : ''}`}
    >
      <span className="flex min-w-0 items-center gap-1.5 pr-2 [grid-area:name] @max-[600px]:pt-1">
        {href === null ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: every row is reached by the arrow keys, and says what it shows.
          <span tabIndex={0} data-stop="" className={stop} title={said}>
            {name}
            <span className="sr-only">{said}</span>
          </span>
        ) : (
          <a
            href={href}
            rel="noreferrer"
            data-stop=""
            aria-label={said}
            title={said}
            onClick={open}
            className={`${stop} hover:text-accent`}
          >
            {name}
          </a>
        )}
        {point.remarks.length > 0 ? <RemarkSign size={11} /> : null}
      </span>
      <span className="mx-[22px] block [grid-area:plot]">
        <RangeMark
          place={place}
          series={series}
          kind={line.kind}
          anchor={point.referenceDevice}
          words={text.table.range}
        />
      </span>
      <Figures {...props} />
    </li>
  );
}

/** Below 600 px words stand over the grid, the band and the hatch. */
function groundOf(highlighted: boolean): string {
  return highlighted ? '' : '@max-[600px]:bg-surface';
}

function Figures({ line, figure, statistic, misses, highlighted, locale }: RangeRowProps) {
  return (
    <span
      aria-hidden="true"
      className={`flex items-baseline justify-end gap-3 self-start whitespace-nowrap [grid-area:figure] @max-[600px]:mt-1 @min-[600px]:self-center ${groundOf(highlighted)}`}
    >
      <span className={line.kept === 'broken' ? 'text-ink3' : 'font-semibold'}>
        {statistic === null ? null : (
          <span className="font-normal text-ink3 text-small">{statistic} </span>
        )}
        {figure}
      </span>
      {misses ? (
        <span className="w-16 text-right text-ink2">
          {line.miss === null ? '–' : `${percentFigure(line.miss.share, locale)} %`}
        </span>
      ) : null}
    </span>
  );
}

export const RangeRow = memo(PlainRangeRow);
