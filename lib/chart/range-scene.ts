import { heldPixel } from './frame-rate.ts';
import { toUnit } from './measure.ts';
import { pixelOf } from './scale.ts';
import type { SceneAxis } from './scene.ts';
import type { AxisInput } from './scene-input.ts';
import { approximateWidth } from './text-width.ts';
import { type AxisSetting, standsOn, valueAxis } from './value-axis.ts';

/** One line of the chart: a value and its spread in the base unit of the axis. */
export interface RangeRow {
  id: string;
  value: number;
  spread: { low: number; high: number } | null;
}

/** What ranges are drawn from: one axis for all rows. */
export interface RangeInput extends AxisSetting {
  rows: readonly RangeRow[];
  axis: AxisInput;
}

/** Where a row's mark and bar stand, percent of the plot's width. */
export interface PlacedRange {
  id: string;
  /** Null where the value has no place: not above 0 on a log axis, or outside a zoom. */
  at: number | null;
  /** Why it has none, or `below`/`beyond` the part that is shown. */
  off: 'zero' | 'below' | 'beyond' | null;
  bar: { from: number; to: number; arrowFrom: boolean; arrowTo: boolean } | null;
}

/** Everything that does not depend on how wide the chart is: places are percent. */
export interface RangeScene {
  axis: SceneAxis;
  rows: PlacedRange[];
  band: { from: number; to: number } | null;
  lines: { kind: 'rate' | 'deadline'; at: number; value: number; label: string }[];
  /** What the reader's limits forbid, and the limits themselves. */
  outside: { from: number; to: number }[];
  edges: { at: number; label: string; side: 'most' | 'least' }[];
}

/** Pixels that the axis is laid out on; a tenth of one is a thousandth of the plot. */
const reference = 1000;

/** A pixel of the reference as percent; hundredths, so that server and browser print the same. */
function percent(pixel: number): number {
  return Number(((pixel / reference) * 100).toFixed(2));
}

/**
 * Lays rows out on one axis (ux.md C1-C4): it reaches over every value and spread, the real-time
 * band, reference lines, limits and the deadline, unless a zoom says otherwise.
 */
export function rangeScene(input: RangeInput): RangeScene {
  const values = input.rows.flatMap(({ value, spread }) =>
    spread === null ? [value] : [value, spread.low, spread.high],
  );
  const axis = valueAxis(input, input.axis, values, {
    from: 0,
    to: reference,
    roomOf: (label) => approximateWidth(label, 400),
  });
  const { band } = axis;
  return {
    axis,
    rows: input.rows.map((row) => place(row, input.axis, axis)),
    band: band && { from: percent(band.from), to: percent(band.to) },
    lines: axis.lines.map((line) => ({ ...line, at: percent(line.at) })),
    outside: axis.limits
      .filter(({ from, to }) => to > from)
      .map(({ from, to }) => ({ from: percent(from), to: percent(to) })),
    edges: axis.limits.flatMap(({ edge, label, side }) =>
      edge === null ? [] : [{ at: percent(edge), label, side }],
    ),
  };
}

function place({ id, value, spread }: RangeRow, input: AxisInput, axis: SceneAxis): PlacedRange {
  const { scale, unit } = axis;
  const shown = toUnit(value, unit);
  const off = !standsOn(input, value)
    ? 'zero'
    : shown < scale.domain.low
      ? 'below'
      : shown > scale.domain.high
        ? 'beyond'
        : null;
  const bar = spread && {
    low: toUnit(spread.low, unit),
    high: toUnit(spread.high, unit),
  };
  return {
    id,
    at: off === null ? percent(pixelOf(scale, shown)) : null,
    off,
    bar: bar && {
      from: percent(heldPixel(scale, bar.low)),
      to: percent(heldPixel(scale, bar.high)),
      arrowFrom: bar.low < scale.domain.low,
      arrowTo: bar.high > scale.domain.high,
    },
  };
}
