'use client';

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type uPlot from 'uplot';
import { formatTick, unitWord } from '../../lib/chart/format.ts';
import type { Series } from '../../lib/chart/palette.ts';
import { traceColumns } from '../../lib/chart/trace-columns.ts';
import { type TraceSeries, traceSeries } from '../../lib/chart/trace-series.ts';
import { onThemeChange } from './theme-colour.ts';
import { traceOptions } from './trace-options.ts';
import { useChartWidth } from './use-chart-width.ts';

/** Words of the trace. */
export interface TraceStrings {
  title: string;
  /** The finding in one sentence, for those who do not see the picture. */
  summary: string;
  /** "Latency, ms". */
  axis: (unit: string) => string;
  /** "each inference; line is the running median of 201; 1,000 samples". */
  marks: (samples: string) => string;
  /** "Seconds since the measured window began". */
  time: string;
  /** "shaded: 63 warm-up samples to 41 ms". */
  warmup: (count: string, most: string) => string;
  /** "12 slower samples, to 67.3 ms, are above the picture". */
  beyond: (count: string, most: string) => string;
  /** Said in place of the picture when the chart's code did not load. */
  failed: string;
  /** "Sample 7: 26.1 ms at 0.18 s". */
  sample: (index: string, value: string, seconds: string) => string;
}

const height = 220;

/**
 * Every inference of one run in time order with its running median, on a canvas (uPlot, loaded when
 * the chart is on the page). Warm-up is shaded, before second 0. Keep the samples stable between
 * renders.
 */
export function TraceChart({
  samplesNs,
  warmupNs,
  series,
  locale,
  strings,
}: {
  samplesNs: ArrayLike<number>;
  warmupNs: ArrayLike<number>;
  series: Series;
  locale: string;
  strings: TraceStrings;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useChartWidth(place);
  const id = useId();
  const trace = useMemo(
    () => traceSeries(samplesNs, Math.max(300, Math.floor(width ?? 800)), warmupNs),
    [samplesNs, warmupNs, width],
  );
  const [index, setIndex] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);
  const token = `--series-${series.slot}`;
  useEffect(() => {
    const element = place.current;
    if (!element || !trace || width === null) return;
    return drawTrace(element, trace, width, token, locale, setIndex, () => setFailed(true));
  }, [trace, width, token, locale]);
  if (!trace) return null;
  const unit = unitWord(trace.unit, locale);
  const number = (value: number) => formatTick(Number(value.toPrecision(3)), locale);
  // The first columns of the picture are the warm-up's.
  const at = index === null ? -1 : index - (trace.warmup?.seconds.length ?? 0);
  const under = trace.values[at];
  const sample =
    under === undefined
      ? null
      : strings.sample(
          formatTick((trace.indices[at] ?? 0) + 1, locale),
          `${number(under)} ${unit}`,
          number(trace.seconds[at] ?? 0),
        );
  return (
    <figure className="text-chart" data-chart="trace">
      <figcaption className="mb-1 flex flex-wrap gap-x-4">
        <span className="font-semibold" id={`${id}-title`}>
          {strings.axis(unit)}
        </span>
        <span className="text-ink3">
          {sample ?? strings.marks(formatTick(samplesNs.length, locale))}
        </span>
      </figcaption>
      <div
        ref={place}
        className="h-[220px] [&_.u-cursor-x]:absolute [&_.u-cursor-x]:h-full [&_.u-cursor-x]:border-accent [&_.u-cursor-x]:border-r [&_.u-off]:hidden [&_.u-over]:absolute [&_.u-select]:hidden [&_.u-under]:absolute [&_.u-wrap]:relative [&_canvas]:block [&_canvas]:h-full [&_canvas]:w-full"
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
      />
      <p className="sr-only" id={`${id}-summary`}>
        {strings.summary}
      </p>
      <div className="flex flex-wrap justify-end gap-x-4 text-ink2">
        {failed && (
          <span role="status" className="mr-auto text-fail">
            {strings.failed}
          </span>
        )}
        {trace.warmup && (
          <span className="mr-auto">
            {strings.warmup(
              formatTick(trace.warmup.count, locale),
              `${number(trace.warmup.most)} ${unit}`,
            )}
          </span>
        )}
        {trace.beyond > 0 && (
          <span>
            {strings.beyond(formatTick(trace.beyond, locale), `${number(trace.most)} ${unit}`)}
          </span>
        )}
        <span>{strings.time}</span>
      </div>
    </figure>
  );
}

/** Loads uPlot, draws, follows the theme; returns what takes all of it away again. */
function drawTrace(
  element: HTMLElement,
  trace: TraceSeries,
  width: number,
  token: string,
  locale: string,
  onIndex: (index: number | null) => void,
  onFailure: () => void,
): () => void {
  let plot: uPlot | null = null;
  let gone = false;
  const draw = async () => {
    const { default: Plot } = await import('uplot');
    if (gone) return;
    const options = traceOptions(element, trace, { width, height }, token, locale, onIndex);
    plot = new Plot(options, traceColumns(trace), element);
  };
  draw().catch(onFailure);
  const forget = onThemeChange(() => plot?.redraw());
  return () => {
    gone = true;
    forget();
    plot?.destroy();
  };
}
