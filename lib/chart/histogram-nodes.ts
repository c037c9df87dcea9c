import { formatTick, inUnit, type LatencyUnit, unitForAll, unitWord } from './format.ts';
import { type Histogram, histogramOf } from './histogram.ts';
import { linearTicks, zeroDomain } from './linear-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';
import { group, line, px, type SceneNode, text } from './scene-node.ts';
import type { TextMeasure } from './text-width.ts';

/** A percentile drawn as a hairline. */
export interface NamedPercentile {
  name: string;
  ms: number;
  /** p50 is drawn solid, the others dotted. */
  main: boolean;
}

export interface HistogramInput {
  samplesMs: ArrayLike<number>;
  percentiles: readonly NamedPercentile[];
  /** CSS colour of the bars. */
  colour: string;
  width: number;
  height: number;
  locale: string;
  measure: TextMeasure;
  /** "Latency, ms, linear". */
  title: (unit: string) => string;
  /** "170 slower samples to 67.3 ms not drawn". */
  cut: (count: string, mostMs: number) => string;
}

const margin = { left: 52, top: 24, right: 18, bottom: 42 };

/**
 * A histogram as SVG nodes: linear from zero, 1 px gaps, percentiles as hairlines in accent, a cut
 * tail in words (look.md, histogram). Null when there is no sample.
 */
export function histogramNodes(input: HistogramInput): SceneNode[] | null {
  const low = minimum(input.samplesMs);
  if (low === null) return null;
  const unit = unitForAll(low, maximum(input.samplesMs));
  const histogram = histogramOf(Float64Array.from(input.samplesMs, (ms) => inUnit(ms, unit)));
  if (!histogram) return null;
  const x: Scale = {
    kind: 'linear',
    domain: histogram.domain,
    from: margin.left,
    to: input.width - margin.right,
  };
  const y: Scale = {
    kind: 'linear',
    domain: zeroDomain(histogram.bins.reduce((most, { count }) => Math.max(most, count), 1)),
    from: input.height - margin.bottom,
    to: margin.top,
  };
  return [
    group(countAxis(input, y), { 'data-layer': 'y' }),
    group(bars(histogram, x, y, input.colour), { 'data-layer': 'bars' }),
    group(valueAxis(input, x, y.from), { 'data-layer': 'x' }),
    group(hairlines(input, x, y, unit), { 'data-layer': 'percentiles' }),
    caption(input, histogram, unit),
  ];
}

function bars({ bins }: Histogram, x: Scale, y: Scale, colour: string): SceneNode[] {
  return bins
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const left = pixelOf(x, from);
      // A count of one among thousands is still seen: half a pixel at least.
      const height = Math.max(0.5, y.from - pixelOf(y, count));
      return {
        tag: 'rect' as const,
        attributes: {
          x: px(left + 0.5),
          y: px(y.from - height),
          width: px(Math.max(0.5, pixelOf(x, to) - left - 1)),
          height: px(height),
          fill: colour,
          fillOpacity: 0.85,
          'data-count': count,
        },
      };
    });
}

function countAxis(input: HistogramInput, y: Scale): SceneNode[] {
  const right = input.width - margin.right;
  const ticks = linearTicks(y.domain, { position: (v) => pixelOf(y, v), widthOf: () => 24 });
  return ticks
    .filter((count) => Number.isInteger(count))
    .flatMap((count) => {
      const at = pixelOf(y, count);
      const label = formatTick(count, input.locale);
      return [
        line({ x: margin.left, y: at }, { x: right, y: at }, { stroke: 'var(--grid-minor)' }),
        text(label, { x: margin.left - 8, y: at + 4 }, { textAnchor: 'end' }),
      ];
    });
}

function valueAxis(input: HistogramInput, x: Scale, floor: number): SceneNode[] {
  const label = (value: number) => formatTick(value, input.locale);
  const widthOf = (value: number) => input.measure(label(value), 400);
  const ticks = linearTicks(x.domain, { position: (v) => pixelOf(x, v), widthOf });
  return [
    line({ x: x.from, y: floor }, { x: x.to, y: floor }, { stroke: 'var(--ink2)' }),
    ...ticks.flatMap((value) => {
      const at = pixelOf(x, value);
      const attributes = { textAnchor: 'middle', 'data-axis': 'x', 'data-value': value };
      return [
        line({ x: at, y: floor }, { x: at, y: floor + 5 }, { stroke: 'var(--ink2)' }),
        text(label(value), { x: at, y: floor + 18 }, attributes),
      ];
    }),
  ];
}

function hairlines(input: HistogramInput, x: Scale, y: Scale, unit: LatencyUnit): SceneNode[] {
  const seen = input.percentiles.filter(({ ms }) => inUnit(ms, unit) <= x.domain.high);
  let free = Number.NEGATIVE_INFINITY;
  return seen.flatMap(({ name, ms, main }) => {
    const at = pixelOf(x, inUnit(ms, unit));
    const half = input.measure(name, 600) / 2;
    const dash: SceneNode['attributes'] = main ? {} : { strokeDasharray: '3 2' };
    const stroke = { stroke: 'var(--accent)', strokeWidth: 1.2, ...dash };
    const nodes = [line({ x: at, y: y.to - 4 }, { x: at, y: y.from }, stroke)];
    if (at - half > free + 4) {
      const bold = { textAnchor: 'middle', fill: 'var(--accent)', fontWeight: 600 };
      nodes.push(text(name, { x: at, y: y.to - 9 }, bold));
      free = at + half;
    }
    return nodes;
  });
}

function caption(input: HistogramInput, { beyond, most }: Histogram, unit: LatencyUnit): SceneNode {
  const title = input.title(unitWord(unit, input.locale));
  const mostMs = unit === 'us' ? most / 1000 : unit === 's' ? most * 1000 : most;
  const cut = beyond > 0 ? `; ${input.cut(formatTick(beyond, input.locale), mostMs)}` : '';
  const at = { x: input.width - margin.right, y: input.height - 6 };
  return text(title + cut, at, { textAnchor: 'end' });
}

function minimum(values: ArrayLike<number>): number | null {
  let least: number | null = null;
  for (let i = 0; i < values.length; i++)
    least = Math.min(least ?? Infinity, values[i] ?? Infinity);
  return least;
}

function maximum(values: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? most);
  return most;
}
