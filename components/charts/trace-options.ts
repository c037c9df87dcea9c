import type uPlot from 'uplot';
import { formatTick } from '../../lib/chart/format.ts';
import type { TraceSeries } from '../../lib/chart/trace-series.ts';
import { halfStrength, themeColour } from './theme-colour.ts';

/** Settings of the trace: dots of the samples at half strength, the running median in ink. */
export function traceOptions(
  element: HTMLElement,
  trace: TraceSeries,
  size: { width: number; height: number },
  /** CSS variable of the dots' colour, without `var()`. */
  token: string,
  locale: string,
  onIndex: (index: number | null) => void,
): uPlot.Options {
  const colour = (name: string) => () => themeColour(element, name);
  // uPlot scales whole pixels only: of "11.5px" it would read "5px".
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const axis: uPlot.Axis = {
    stroke: colour('--ink2'),
    font,
    grid: { stroke: colour('--grid-minor'), width: 1 },
    ticks: { stroke: colour('--ctl'), width: 1, size: 5 },
    values: (_, splits) => splits.map((value) => formatTick(value, locale)),
  };
  return {
    ...size,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, y: false, points: { show: false } },
    scales: { x: { time: false }, y: { range: [trace.domain.low, trace.domain.high] } },
    axes: [
      { ...axis, size: 30 },
      { ...axis, size: 52 },
    ],
    series: [
      {},
      {
        paths: () => null,
        points: { show: true, size: 3, width: 0, fill: colour('--ink3') },
      },
      {
        paths: () => null,
        points: {
          show: true,
          size: 3,
          width: 0,
          fill: () => halfStrength(themeColour(element, token)),
        },
      },
      { stroke: colour('--ink'), width: 1.5, points: { show: false } },
    ],
    hooks: {
      drawClear: [(plot) => shadeWarmup(plot, colour('--band')())],
      setCursor: [(plot) => onIndex(plot.cursor.idx ?? null)],
    },
  };
}

/** Everything before second 0 is warm-up: shaded, so that nobody reads a figure from it. */
function shadeWarmup(plot: uPlot, colour: string): void {
  const { ctx, bbox } = plot;
  const zero = Math.min(bbox.left + bbox.width, plot.valToPos(0, 'x', true));
  if (zero <= bbox.left) return;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.fillRect(bbox.left, bbox.top, zero - bbox.left, bbox.height);
  ctx.restore();
}
