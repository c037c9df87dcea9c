'use client';

import { useId, useMemo, useRef } from 'react';
import { histogramNodes, type NamedPercentile } from '../../lib/chart/histogram-nodes.ts';
import { type Series, seriesColour } from '../../lib/chart/palette.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import { measureIn } from './measure-text.ts';
import { SceneNodes } from './scene-nodes.tsx';
import { useChartWidth } from './use-chart-width.ts';

/** Words of the histogram. */
export interface HistogramStrings {
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

/**
 * Distribution of samples in milliseconds: linear from zero, with percentiles as hairlines. Plain
 * SVG on the server and in the browser alike. Keep `samplesMs` and `strings` stable between renders.
 */
export function HistogramChart({
  samplesMs,
  percentiles,
  series,
  locale,
  strings,
}: {
  samplesMs: ArrayLike<number>;
  percentiles: readonly NamedPercentile[];
  series: Series;
  locale: string;
  strings: HistogramStrings;
}) {
  const box = useRef<HTMLElement>(null);
  const measured = useChartWidth(box);
  const width = measured ?? firstWidth;
  const id = useId();
  const nodes = useMemo(
    () =>
      histogramNodes({
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
    [samplesMs, percentiles, series, width, measured, locale, strings],
  );
  return (
    <figure ref={box} className="h-[240px] overflow-hidden text-chart" data-chart="histogram">
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
