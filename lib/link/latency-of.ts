import type { LatencyFigures, Point } from '../contract/point.ts';
import { figuresOf, type TimerRegion } from './timer.ts';
import type { View } from './view.ts';

/** What a latency figure says of itself. */
export type StatedStatistic = 'min' | 'p50' | 'p90' | 'p95' | 'p99' | 'max' | 'mean' | 'unstated';

const fields: Record<StatedStatistic, Exclude<keyof LatencyFigures, 'spread' | 'p50Interval'>> = {
  p50: 'p50Ms',
  mean: 'meanMs',
  unstated: 'unstatedMs',
  p90: 'p90Ms',
  p95: 'p95Ms',
  p99: 'p99Ms',
  min: 'minMs',
  max: 'maxMs',
};

/** Order in which another statistic stands in: from the middle outwards. */
const fallbacks: readonly StatedStatistic[] = [
  'p50',
  'mean',
  'unstated',
  'p90',
  'p95',
  'p99',
  'min',
  'max',
];

/** A latency with the statistic that its row states for it. */
export interface StatedLatency {
  ms: number;
  statistic: StatedStatistic;
}

/** The figure of one statistic for one part of an inference; null when the row does not state it. */
export function latencyBy(
  point: Point,
  statistic: StatedStatistic,
  tr: TimerRegion,
): number | null {
  return figuresOf(point, tr)?.[fields[statistic]] ?? null;
}

/** Some figure that the row states, the most central first; null when it states none. */
export function anyLatency(point: Point, tr: TimerRegion): StatedLatency | null {
  for (const statistic of fallbacks) {
    const ms = latencyBy(point, statistic, tr);
    if (ms !== null) return { ms, statistic };
  }
  return null;
}

/**
 * The latency by which a row stands on the axis: the view's statistic of the part that its timer is
 * set to, or with `stat=any` whatever the row states of that part. Null when it states nothing
 * usable so; nothing is ever interpolated.
 */
export function latencyOf(
  point: Point,
  { q, stat, tr }: Pick<View, 'q' | 'stat' | 'tr'>,
): StatedLatency | null {
  const ms = latencyBy(point, q, tr);
  if (ms !== null) return { ms, statistic: q };
  return stat === 'any' ? anyLatency(point, tr) : null;
}
