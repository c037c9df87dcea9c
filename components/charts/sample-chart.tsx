'use client';

import { useId, useMemo, useRef } from 'react';
import { ecdfNodes } from '../../lib/chart/ecdf-nodes.ts';
import { histogramNodes } from '../../lib/chart/histogram-nodes.ts';
import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import type { NamedPercentile } from '../../lib/chart/sample-frame.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import { measureIn } from './measure-text.ts';
import { SceneNodes } from './scene-nodes.tsx';
import { useChartWidth } from './use-chart-width.ts';

/** Words of the picture. */
export interface SampleChartStrings {
  title: string;
  /** The finding in one sentence, for those who do not see the picture. */
  summary: string;
  /** "Latency, ms, linear". */
  axis: (unit: string) => string;
  /** "170 slower samples to 67.3 ms not drawn". */
  cut: (count: string, mostMs: number) => string;
}

const height = 240;
/** Width of the picture before the page's own is known. */
const firstWidth = 760;

/** Counts a bin, or shares up to a latency. */
export type SampleShape = 'histogram' | 'ecdf';

const drawn = { histogram: histogramNodes, ecdf: ecdfNodes };

/**
 * Distribution of samples in milliseconds, with percentiles as hairlines. Plain SVG on the server
 * and in the browser alike. Keep `samplesMs` and `strings` stable between renders.
 */
export function SampleChart({
  shape,
  samplesMs,
  percentiles,
  series,
  locale,
  strings,
}: {
  shape: SampleShape;
  samplesMs: ArrayLike<number>;
  percentiles: readonly NamedPercentile[];
  series: Series;
  locale: string;
  strings: SampleChartStrings;
}) {
  const box = useRef<HTMLElement>(null);
  const measured = useChartWidth(box);
  const width = measured ?? firstWidth;
  const id = useId();
  const nodes = useMemo(
    () =>
      drawn[shape]({
        samplesMs,
        percentiles,
        colour: seriesColour(series),
        width,
        height,
        locale,
        measure: measured !== null && box.current ? measureIn(box.current) : approximateWidth,
        title: strings.axis,
        cut: strings.cut,
      }),
    [shape, samplesMs, percentiles, series, width, measured, locale, strings],
  );
  return (
    <figure ref={box} className="h-[240px] overflow-hidden text-chart" data-chart={shape}>
      {nodes && (
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
        >
          <title id={`${id}-title`}>{strings.title}</title>
          <desc id={`${id}-summary`}>{strings.summary}</desc>
          <SceneNodes nodes={nodes} />
        </svg>
      )}
    </figure>
  );
}
