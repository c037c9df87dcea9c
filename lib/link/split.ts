import type { Point, PointAccuracy } from '../contract/point.ts';
import { accuracyOf } from './accuracy-of.ts';
import { anyLatency, latencyOf, type StatedStatistic } from './latency-of.ts';
import { figuresOf, statedTimers } from './timer.ts';
import type { View } from './view.ts';

/** A point with the coordinates by which it is drawn. */
export interface PlacedPoint {
  point: Point;
  /** Milliseconds by `statistic`; not above 0 only in the gutter. */
  ms: number;
  statistic: StatedStatistic;
  accuracy: PointAccuracy | null;
}

/** Why a point is not on the plot. */
export type LeftOutReason =
  | 'failed'
  | 'incomplete'
  | 'unsupported'
  | 'retracted'
  | 'rejected'
  | 'other-region'
  | 'other-statistic'
  | 'throughput-only'
  | 'no-latency';

/** Where every point of a view goes; each is in exactly one place. */
export interface SplitPoints {
  /** A positive latency and an accuracy: drawn in the plot. */
  plot: (PlacedPoint & { accuracy: PointAccuracy })[];
  /** Drawn in the strip under the plot: no accuracy, or a latency at or below the resolution. */
  gutter: (PlacedPoint & { reason: 'no-accuracy' | 'below-resolution' })[];
  /** In the table only, with the reason; counted in the sentence. */
  leftOut: { point: Point; reason: LeftOutReason }[];
}

/**
 * Sorts points to plot, gutter and table only (design.md section 1, tiers). `metric` is the
 * cohort's accuracy metric, null where it has none.
 */
export function splitPoints(
  points: readonly Point[],
  view: Pick<View, 'q' | 'stat' | 'tr'>,
  metric: string | null,
): SplitPoints {
  const split: SplitPoints = { plot: [], gutter: [], leftOut: [] };
  for (const point of points) {
    const reason = whyLeftOut(point);
    if (reason !== null) {
      split.leftOut.push({ point, reason });
      continue;
    }
    const latency = latencyOf(point, view);
    if (latency === null) {
      split.leftOut.push({ point, reason: whyNoLatency(point, view) });
      continue;
    }
    const accuracy = accuracyOf(point, metric);
    if (!(latency.ms > 0)) {
      split.gutter.push({ point, ...latency, accuracy, reason: 'below-resolution' });
    } else if (accuracy === null) {
      split.gutter.push({ point, ...latency, accuracy, reason: 'no-accuracy' });
    } else {
      split.plot.push({ point, ...latency, accuracy });
    }
  }
  return split;
}

function whyLeftOut(point: Point): LeftOutReason | null {
  if (point.outcome !== 'ok') return point.outcome;
  return point.validity === 'rejected' ? 'rejected' : null;
}

function whyNoLatency(point: Point, { tr }: Pick<View, 'tr'>): LeftOutReason {
  if (point.throughputPerS !== null && statedTimers(point).length === 0) return 'throughput-only';
  if (figuresOf(point, tr) === null) return 'other-region';
  return anyLatency(point, tr) === null ? 'no-latency' : 'other-statistic';
}

/** How many points were left out for each reason, for the sentence. */
export function countReasons(split: SplitPoints): Partial<Record<LeftOutReason, number>> {
  const counts: Partial<Record<LeftOutReason, number>> = {};
  for (const { reason } of split.leftOut) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
