import type { Point } from '../../contract/point.ts';
import type { SweepAxis } from '../../contract/study.ts';
import { axisValue } from './axis-value.ts';

/** What a panel's y axis is: the median latency, or items a second. */
export type SweepQuantity = 'latency' | 'throughput';

/** One figure of a line; `low` and `high` bound the bar, null where the row states no interval. */
export interface SweepMark {
  point: Point;
  x: number | string;
  y: number;
  low: number | null;
  high: number | null;
}

/** Cells that agree in everything but the axis. `label` holds the values of the other axes. */
export interface SweepLine {
  label: string[];
  runtime: string;
  marks: SweepMark[];
}

/** One small picture: one model on one device class, in one scenario, by one axis. */
export interface SweepPanel {
  axis: SweepAxis;
  quantity: SweepQuantity;
  device: string;
  model: string;
  scenario: Point['scenario'];
  /** Values on the x axis, ascending; precisions by name. */
  xs: (number | string)[];
  lines: SweepLine[];
}

/** A value of an axis in words: "4 threads". */
export type SayValue = (axis: SweepAxis, value: number | string) => string;

/** Axes along which work is done together: their throughput is worth a picture of its own. */
const shared: readonly SweepAxis[] = ['batch', 'concurrency'];

/**
 * The small multiples of a sweep: per model, device class, scenario and axis a panel with a line for every
 * combination of the other axes and runtimes. Axes with one value have no panel; without any axis
 * of two values the first one is drawn with its single value. `say` words a value for a line's name.
 */
export function sweepPanels(
  points: readonly Point[],
  axes: readonly SweepAxis[],
  say: SayValue,
): SweepPanel[] {
  const groups = groupBy(
    points,
    ({ device, model, scenario }) => `${device.slug} ${model.slug} ${scenario ?? ''}`,
  );
  return groups.flatMap((group) => {
    const varying = axes.filter((axis) => distinct(group, axis).length > 1);
    const drawn = varying.length > 0 ? varying : axes.slice(0, 1);
    return drawn.flatMap((axis) =>
      (['latency', 'throughput'] as const).flatMap((quantity) => {
        const latencies = group.some((point) => quantityOf(point, 'latency') !== null);
        if (quantity === 'throughput' && latencies && !shared.includes(axis)) return [];
        return panelOf(group, { axis, quantity, axes, say }) ?? [];
      }),
    );
  });
}

function panelOf(
  points: readonly Point[],
  {
    axis,
    quantity,
    axes,
    say,
  }: Pick<SweepPanel, 'axis' | 'quantity'> & {
    axes: readonly SweepAxis[];
    say: SayValue;
  },
): SweepPanel | null {
  const others = axes.filter((other) => other !== axis && distinct(points, other).length > 1);
  const runtimes = new Set(points.map(({ runtime }) => runtime.slug)).size > 1;
  const lineOf = (point: Point) => [
    ...(runtimes ? [point.runtime.name] : []),
    ...others.flatMap((other) => {
      const value = axisValue(point, other);
      return value === null ? [] : say(other, value);
    }),
  ];
  const drawn = points.filter((point) => quantityOf(point, quantity) !== null);
  const lines = groupBy(drawn, (point) => lineOf(point).join(' ')).map((group) => ({
    label: group[0] ? lineOf(group[0]) : [],
    runtime: group[0]?.runtime.slug ?? '',
    marks: group
      .flatMap((point) => markOf(point, axis, quantity) ?? [])
      .sort((a, b) => compareValues(a.x, b.x)),
  }));
  const [first] = points;
  if (!first || lines.every(({ marks }) => marks.length === 0)) return null;
  const xs = [...new Set(lines.flatMap(({ marks }) => marks.map(({ x }) => x)))];
  return {
    axis,
    quantity,
    device: first.device.name,
    model: first.model.name,
    scenario: first.scenario,
    xs: xs.sort(compareValues),
    lines,
  };
}

function markOf(point: Point, axis: SweepAxis, quantity: SweepQuantity): SweepMark | null {
  const [x, y] = [axisValue(point, axis), quantityOf(point, quantity)];
  if (x === null || y === null) return null;
  const interval = quantity === 'latency' ? point.latency.p50Interval : null;
  return { point, x, y, low: interval?.lowMs ?? null, high: interval?.highMs ?? null };
}

/** The figure of a usable point; null for one that failed, or does not state it. */
function quantityOf(point: Point, quantity: SweepQuantity): number | null {
  if (point.outcome !== 'ok' || point.validity === 'rejected') return null;
  const value = quantity === 'latency' ? point.latency.p50Ms : point.throughputPerS;
  return value !== null && value > 0 ? value : null;
}

function distinct(points: readonly Point[], axis: SweepAxis): (number | string)[] {
  const values = points.map((point) => axisValue(point, axis));
  return [...new Set(values.filter((value) => value !== null))];
}

function groupBy(points: readonly Point[], keyOf: (point: Point) => string): Point[][] {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const key = keyOf(point);
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([, group]) => group);
}

/** Numbers by size, names by name. */
function compareValues(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}
