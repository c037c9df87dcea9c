import { formatTick, type LatencyUnit, unitForAll } from '../format.ts';
import { fpsTicks } from '../fps.ts';
import { accuracyAxis, linearTicks } from '../linear-ticks.ts';
import { logDomain } from '../log-domain.ts';
import { logTicks, minorTicks } from '../log-ticks.ts';
import { inRangeUnit, rangeUnit } from '../range-unit.ts';
import { pixelOf, type Scale } from '../scale.ts';
import { approximateWidth } from '../text-width.ts';

/** What an axis shows (lib/link/quantity.ts). */
type Quantity = Parameters<typeof rangeUnit>[0];

/** One row of the panel in the quantity's base unit; the ends only where the row states both. */
export interface PanelValue {
  value: number;
  low: number | null;
  high: number | null;
}

/** A label of an axis and where it stands, in percent of the axis. */
export interface PanelTick {
  label: string;
  at: number;
}

/** The one axis that all rows of a panel share; places are percents of its length. */
export interface PanelAxis {
  kind: 'log' | 'linear';
  /** "ms", "MB", "×". */
  unit: string;
  /** Labels that fit an axis of at least so many pixels, narrow first. */
  ticks: { narrow: PanelTick[]; wide: PanelTick[] };
  /** Derived frame rates over a latency axis; empty elsewhere. */
  fps: { narrow: PanelTick[]; wide: PanelTick[] };
  /** Lines behind the rows, fine ones included. */
  grid: { at: number; major: boolean }[];
  /** Where a value of the base unit stands. */
  place: (value: number) => number;
}

/** Least widths of the axis in its two layouts, px. */
export const panelWidths = { narrow: 280, wide: 520 } as const;

/** A mark on the very end is cut in half. */
const margin = 1.04;

/**
 * The axis of some rows: log, except for an accuracy; as multiples of `base` where one is given.
 * Null when no row has a value that can be drawn.
 *
 * @param latency unit that the reader asked for; `frameRate` true where 1000/latency means FPS
 */
export function panelAxis(
  values: readonly PanelValue[],
  how: {
    quantity: Quantity;
    latency: LatencyUnit | 'auto';
    base: number | null;
    frameRate: boolean;
    locale: string;
  },
): PanelAxis | null {
  const { quantity, base, locale } = how;
  const all = values
    .flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])
    .filter((value) => value > 0 && Number.isFinite(value));
  if (all.length === 0) return null;
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const range = rangeUnit(
    quantity,
    values.map(({ value }) => value),
    how.latency,
    locale,
  );
  const shown = (value: number) => (base === null ? inRangeUnit(value, range) : value / base);
  const linear = quantity === 'acc' && base === null;
  const domain = linear
    ? accuracyAxis([shown(least), shown(most)], panelWidths.wide).domain
    : logDomain(shown(least) / margin, shown(most) * margin);
  const scale: Scale = { kind: linear ? 'linear' : 'log', domain, from: 0, to: 100 };
  const at = (value: number) => Math.min(100, Math.max(0, pixelOf(scale, value)));
  const label = (value: number) => formatTick(value, locale) + (base === null ? '' : '×');
  const fitting = (pixels: number) => {
    const widthOf = (value: number) => approximateWidth(label(value), 400);
    const stretched: Scale = { ...scale, to: pixels };
    const values = linear
      ? linearTicks(domain, { position: (value) => pixelOf(stretched, value), widthOf })
      : logTicks(domain, pixels, widthOf);
    return values;
  };
  const ticksOf = (ticks: readonly number[]) =>
    ticks.map((value) => ({ label: label(value), at: at(value) }));
  const [narrow, wide] = [fitting(panelWidths.narrow), fitting(panelWidths.wide)];
  const fine = linear ? [] : minorTicks(domain, panelWidths.wide, wide);
  const rates = (pixels: number) =>
    how.frameRate && quantity === 'lat' && base === null
      ? ratesOf({ ...scale, to: pixels }, latencyUnit(how.latency, values), locale)
      : [];
  return {
    kind: linear ? 'linear' : 'log',
    unit: base === null ? range.word : '×',
    ticks: { narrow: ticksOf(narrow), wide: ticksOf(wide) },
    fps: { narrow: rates(panelWidths.narrow), wide: rates(panelWidths.wide) },
    grid: [
      ...fine.map((value) => ({ at: at(value), major: false })),
      ...wide.map((value) => ({ at: at(value), major: true })),
    ],
    place: (value) => at(shown(value)),
  };
}

function latencyUnit(asked: LatencyUnit | 'auto', values: readonly PanelValue[]): LatencyUnit {
  if (asked !== 'auto') return asked;
  const positive = values.map(({ value }) => value).filter((value) => value > 0);
  return unitForAll(Math.min(...positive), Math.max(...positive));
}

function ratesOf(scale: Scale, unit: LatencyUnit, locale: string): PanelTick[] {
  const widthOf = (fps: number) => approximateWidth(formatTick(fps, locale), 400);
  return fpsTicks(scale, unit, widthOf).map(({ fps, position }) => ({
    label: formatTick(fps, locale),
    at: (100 * position) / scale.to,
  }));
}
