import type { Quantity } from '../link/quantity.ts';
import { formatFigure, type LatencyUnit, percentFigure, unitForAll, unitWord } from './format.ts';

/** The unit of an axis or a column, chosen once for all its values (ux.md D4). */
export interface RangeUnit {
  /** "ms", "MB", "%", "/s". */
  word: string;
  /** Base units of the quantity (lib/link/quantity.ts) in one of these. */
  size: number;
}

const steps: Record<'energy' | 'power' | 'mem' | 'size', readonly RangeUnit[]> = {
  energy: [
    { word: 'µJ', size: 0.001 },
    { word: 'mJ', size: 1 },
    { word: 'J', size: 1000 },
  ],
  power: [
    { word: 'mW', size: 0.001 },
    { word: 'W', size: 1 },
  ],
  mem: byteSteps(),
  size: byteSteps(),
};

const msIn: Record<LatencyUnit, number> = { us: 0.001, ms: 1, s: 1000 };

/** The unit for some values of a quantity; `latency` is what the reader asked of latencies. */
export function rangeUnit(
  quantity: Quantity,
  values: readonly number[],
  latency: LatencyUnit | 'auto',
  locale: string,
): RangeUnit {
  const positive = values.filter((value) => value > 0 && Number.isFinite(value));
  const high = positive.reduce((a, b) => Math.max(a, b), 0);
  switch (quantity) {
    case 'lat': {
      const low = positive.reduce((a, b) => Math.min(a, b), high);
      const unit = latency === 'auto' ? unitForAll(low, high) : latency;
      return { word: unitWord(unit, locale), size: msIn[unit] };
    }
    case 'fps':
      return { word: 'FPS', size: 1 };
    case 'thr':
      return { word: '/s', size: 1 };
    case 'acc':
      return { word: '%', size: 0.01 };
    default:
      return largestWithin(steps[quantity], high);
  }
}

/** Three significant digits in the unit, without its word; an accuracy has one decimal. */
export function rangeFigure(
  quantity: Quantity,
  value: number,
  unit: RangeUnit,
  locale: string,
): string {
  if (quantity === 'acc') return percentFigure(value, locale);
  return value > 0 ? formatFigure(inRangeUnit(value, unit), locale) : String(value);
}

/** A value of the base unit in the chosen one. */
export function inRangeUnit(value: number, { size }: RangeUnit): number {
  // Dividing by 0.001 gives 842.0000000000001 where multiplying by 1000 does not.
  return size < 1 ? value * Math.round(1 / size) : value / size;
}

/** The largest unit of which there is one whole in the highest value; the smallest for less. */
function largestWithin(units: readonly RangeUnit[], high: number): RangeUnit {
  const [smallest = { word: '', size: 1 }] = units;
  return units.reduce((chosen, unit) => (high >= unit.size ? unit : chosen), smallest);
}

function byteSteps(): RangeUnit[] {
  return ['B', 'kB', 'MB', 'GB', 'TB'].map((word, index) => ({ word, size: 1000 ** index }));
}
