import { formatTick, inUnit, type LatencyUnit, toMs, unitForAll, unitWord } from './format.ts';
import { linearTicks } from './linear-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';
import { group, line, type SceneNode, text } from './scene-node.ts';
import type { TextMeasure } from './text-width.ts';

/** A percentile drawn as a hairline. */
export interface NamedPercentile {
  name: string;
  ms: number;
  /** p50 is drawn solid, the others dotted. */
  main: boolean;
}

/** What a picture of one list of samples is drawn from, whether as counts or as shares. */
export interface SampleChartInput {
  samplesMs: ArrayLike<number>;
  percentiles: readonly NamedPercentile[];
  /** CSS colour of bars or curve. */
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
export const sampleMargin = { left: 52, top: 24, right: 18, bottom: 42 };

/** One unit for all samples, chosen by the smallest and the largest; null when there are none. */
export function sampleUnit(samplesMs: ArrayLike<number>): LatencyUnit | null {
  const low = minimum(samplesMs);
  return low === null ? null : unitForAll(low, maximum(samplesMs));
}

/** Lines of words under the axis: its title, and what is left out above its end. */
export function sampleCaptions(
  input: SampleChartInput,
  { beyond, most }: { beyond: number; most: number },
  unit: LatencyUnit,
): string[] {
  const title = input.title(unitWord(unit, input.locale));
  if (beyond === 0) return [title];
  const cut = input.cut(formatTick(beyond, input.locale), toMs(most, unit));
  const together = `${title}; ${cut}`;
  return input.measure(together, 400) <= input.width - sampleMargin.right
    ? [together]
    : [title, cut];
}

/** Pixel of the axis' line, over as many lines of words. */
export function sampleFloor(input: SampleChartInput, captions: readonly string[]): number {
  return input.height - sampleMargin.bottom - (captions.length - 1) * lineHeight;
}

/** Axis, percentiles and words, which are the same for counts and for shares. */
export function sampleFrame(
  input: SampleChartInput,
  { x, y, unit, captions }: { x: Scale; y: Scale; unit: LatencyUnit; captions: readonly string[] },
): SceneNode[] {
  return [
    group(valueAxis(input, x, y.from), { 'data-layer': 'x' }),
    group(hairlines(input, x, y, unit), { 'data-layer': 'percentiles' }),
    ...captions.map((one, i) => {
      const at = { x: x.to, y: input.height - 6 - (captions.length - 1 - i) * lineHeight };
      return text(one, at, { textAnchor: 'end' });
    }),
  ];
}

/** A labelled line across the plot, left of which its name stands. */
export function sampleGridLine(input: SampleChartInput, at: number, label: string): SceneNode[] {
  const { left, right } = sampleMargin;
  return [
    line({ x: left, y: at }, { x: input.width - right, y: at }, { stroke: 'var(--grid-minor)' }),
    text(label, { x: left - 8, y: at + 4 }, { textAnchor: 'end' }),
  ];
}

function valueAxis(input: SampleChartInput, x: Scale, floor: number): SceneNode[] {
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

function hairlines(input: SampleChartInput, x: Scale, y: Scale, unit: LatencyUnit): SceneNode[] {
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
