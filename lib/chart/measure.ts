import {
  type Figure,
  formatFigure,
  formatLatency,
  formatTick,
  type LatencyUnit,
  percentFigure,
  unitForAll,
  unitWord,
} from './format.ts';

/**
 * What the numbers of an axis measure, with the base unit in which a caller gives them: time in
 * milliseconds, frames and other rates per second, energy in millijoules, power in watts, bytes,
 * shares of one.
 */
export type Measure = 'time' | 'frames' | 'rate' | 'energy' | 'power' | 'bytes' | 'share';

/** A unit that an axis or a figure is printed in. */
export type Unit =
  | LatencyUnit
  | 'fps'
  | 'perS'
  | 'uJ'
  | 'mJ'
  | 'J'
  | 'mW'
  | 'W'
  | 'B'
  | 'kB'
  | 'MB'
  | 'GB'
  | 'percent';

interface UnitFacts {
  symbol: string;
  /** Units in one base unit, or base units in one unit: a division is exact where a product is not. */
  size: { times: number } | { over: number };
}

const facts: Record<Unit, UnitFacts> = {
  us: { symbol: 'μs', size: { times: 1000 } },
  ms: { symbol: 'ms', size: { over: 1 } },
  s: { symbol: 's', size: { over: 1000 } },
  fps: { symbol: 'FPS', size: { over: 1 } },
  perS: { symbol: '/s', size: { over: 1 } },
  uJ: { symbol: 'μJ', size: { times: 1000 } },
  mJ: { symbol: 'mJ', size: { over: 1 } },
  J: { symbol: 'J', size: { over: 1000 } },
  mW: { symbol: 'mW', size: { times: 1000 } },
  W: { symbol: 'W', size: { over: 1 } },
  B: { symbol: 'B', size: { over: 1 } },
  kB: { symbol: 'kB', size: { over: 1e3 } },
  MB: { symbol: 'MB', size: { over: 1e6 } },
  GB: { symbol: 'GB', size: { over: 1e9 } },
  percent: { symbol: '%', size: { times: 100 } },
};

/** Units of a measure, small to large. */
const unitsOf: Record<Measure, readonly [Unit, ...Unit[]]> = {
  time: ['us', 'ms', 's'],
  frames: ['fps'],
  rate: ['perS'],
  energy: ['uJ', 'mJ', 'J'],
  power: ['mW', 'W'],
  bytes: ['B', 'kB', 'MB', 'GB'],
  share: ['percent'],
};

/** A value of a base unit in another unit. */
export function toUnit(value: number, unit: Unit): number {
  const { size } = facts[unit];
  return 'times' in size ? value * size.times : value / size.over;
}

/** The inverse of toUnit. */
export function fromUnit(value: number, unit: Unit): number {
  const { size } = facts[unit];
  return 'times' in size ? value / size.times : value * size.over;
}

/**
 * One unit for all values of an axis (ux.md D4): times as in the table's column, others the largest
 * unit in which the middle of the axis is at least 1.
 */
export function axisUnit(measure: Measure, low: number, high: number): Unit {
  if (measure === 'time') return unitForAll(low, high);
  return largest(measure, Math.sqrt(low) * Math.sqrt(high));
}

/** A value with three significant digits and its unit; a share with one decimal. */
export function formatMeasure(
  value: number,
  measure: Measure,
  unit: Unit | 'auto',
  locale: string,
): Figure {
  const latency = unit === 'auto' || unit === 'us' || unit === 'ms' || unit === 's' ? unit : 'auto';
  if (measure === 'time') return formatLatency(value, latency, locale);
  // 999.6 kB would read "1,000 kB": what rounds up to the next unit is in it.
  const chosen = unit === 'auto' ? largest(measure, value / 0.9995) : unit;
  const { symbol } = facts[chosen];
  const figure =
    measure === 'share'
      ? percentFigure(value, locale)
      : measure === 'bytes' && chosen === 'B'
        ? formatTick(value, locale)
        : formatFigure(toUnit(value, chosen), locale);
  return { figure, unit: symbol, text: `${figure} ${symbol}` };
}

/** The word or symbol of a unit in a language: `ms`, `毫秒`, `MB`. */
export function unitName(unit: Unit, locale: string): string {
  return unit === 'us' || unit === 'ms' || unit === 's'
    ? unitWord(unit, locale)
    : facts[unit].symbol;
}

function largest(measure: Measure, value: number): Unit {
  const [smallest, ...larger] = unitsOf[measure];
  return larger.findLast((unit) => toUnit(value, unit) >= 1) ?? smallest;
}
