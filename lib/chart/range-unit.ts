import type { LatencyUnit } from './format.ts';
import { axisUnit, formatMeasure, type Measure, toUnit, type Unit, unitName } from './measure.ts';

/** What the numbers of each quantity of a row are (their names: lib/link/quantity.ts). */
export const quantityMeasures = {
  lat: 'time',
  thr: 'rate',
  fps: 'frames',
  energy: 'energy',
  power: 'power',
  mem: 'bytes',
  size: 'bytes',
  acc: 'share',
} as const satisfies Record<string, Measure>;

type Quantity = keyof typeof quantityMeasures;

/** The unit of an axis or a column, chosen once for all its values (ux.md D4). */
export interface RangeUnit {
  unit: Unit;
  /** "ms", "MB", "%", "/s". */
  word: string;
}

/** The unit for some values of a quantity; `latency` is what the reader asked of latencies. */
export function rangeUnit(
  quantity: Quantity,
  values: readonly number[],
  latency: LatencyUnit | 'auto',
  locale: string,
): RangeUnit {
  const unit =
    quantity === 'lat' && latency !== 'auto'
      ? latency
      : suiting(quantityMeasures[quantity], values);
  return { unit, word: unitName(unit, locale) };
}

/** Three significant digits in the unit, without its word; an accuracy has one decimal. */
export function rangeFigure(
  quantity: Quantity,
  value: number,
  { unit }: RangeUnit,
  locale: string,
): string {
  return formatMeasure(value, quantityMeasures[quantity], unit, locale).figure;
}

/** A value of the base unit in the chosen one. */
export function inRangeUnit(value: number, { unit }: RangeUnit): number {
  return toUnit(value, unit);
}

/** Values that are not above 0 decide nothing; with no other the smallest of them would be guessed. */
function suiting(measure: Measure, values: readonly number[]): Unit {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  if (positive.length === 0) return axisUnit(measure, 1, 1);
  return axisUnit(
    measure,
    positive.reduce((a, b) => Math.min(a, b)),
    positive.reduce((a, b) => Math.max(a, b)),
  );
}
