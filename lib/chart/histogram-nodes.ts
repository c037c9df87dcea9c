import { formatTick, inUnit, type LatencyUnit, toMs, unitForAll, unitWord } from './format.ts';
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

const lineHeight = 15;
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
  const words = captions(input, histogram, unit);
  const x: Scale = {
    kind: 'linear',
    domain: histogram.domain,
    from: margin.left,
    to: input.width - margin.right,
  };
  const y: Scale = {
    kind: 'linear',
    domain: zeroDomain(histogram.bins.reduce((most, { count }) => Math.max(most, count), 1)),
    from: input.height - margin.bottom - (words.length - 1) * lineHeight,
    to: margin.top,
  };
  return [
    group(countAxis(input, y), { 'data-layer': 'y' }),
    group(bars(histogram, x, y, input.colour), { 'data-layer': 'bars' }),
    group(valueAxis(input, x, y.from), { 'data-layer': 'x' }),
    group(hairlines(input, x, y, unit), { 'data-layer': 'percentiles' }),
    ...words.map((one, i) => {
      const at = { x: x.to, y: input.height - 6 - (words.length - 1 - i) * lineHeight };
      return text(one, at, { textAnchor: 'end' });
    }),
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
  const seen = input.percentiles
    .map((percentile) => ({ ...percentile, at: pixelOf(x, inUnit(percentile.ms, unit)) }))
    .filter(({ at }) => at <= x.to);
  const named: { at: number; half: number }[] = [];
  // The headline's name has its place first, then the others from the upper end.
  for (const { name, at } of [...seen].reverse().sort((a, b) => Number(b.main) - Number(a.main))) {
    const half = input.measure(name, 600) / 2;
    const free = named.every((other) => Math.abs(other.at - at) > other.half + half + 4);
    if (free) named.push({ at, half });
  }
  const bold = { textAnchor: 'middle', fill: 'var(--accent)', fontWeight: 600 };
  return seen.flatMap(({ name, main, at }) => {
    const dash: SceneNode['attributes'] = main ? {} : { strokeDasharray: '3 2' };
    const stroke = { stroke: 'var(--accent)', strokeWidth: 1.2, ...dash };
    const hairline = line({ x: at, y: y.to - 4 }, { x: at, y: y.from }, stroke);
    const isNamed = named.some((one) => one.at === at);
    return isNamed ? [hairline, text(name, { x: at, y: y.to - 9 }, bold)] : [hairline];
  });
}

/** Title of the axis and what is not drawn: in one line, or in two where the width is small. */
function captions(input: HistogramInput, { beyond, most }: Histogram, unit: LatencyUnit) {
  const title = input.title(unitWord(unit, input.locale));
  if (beyond === 0) return [title];
  const cut = input.cut(formatTick(beyond, input.locale), toMs(most, unit));
  const together = `${title}; ${cut}`;
  return input.measure(together, 400) <= input.width - margin.right ? [together] : [title, cut];
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
