import type { LatencyFigures, Point } from '../contract/point.ts';
import type { Region } from '../contract/regions.ts';

/** What the timer of a figure covers; the first is what an address without `tr` means. */
export const timers = ['infer', 'total', 'pre', 'post'] as const satisfies readonly Region[];
export type TimerRegion = Region;

/**
 * The latency figures of a row for one part of an inference (method.md A9); null when the row does
 * not state that part. A row that does not say what its timer covers stands under `infer` only, and
 * the page says so. Parts are never added: each has figures of its own samples.
 */
export function figuresOf(point: Point, tr: TimerRegion): LatencyFigures | null {
  const own = point.timedRegion ?? 'infer';
  if (own === tr) return point.latency;
  return tr === 'infer' ? null : (point.regions?.[tr] ?? null);
}

/** Parts of an inference of which the row states any figure. */
export function statedTimers(point: Point): TimerRegion[] {
  return timers.filter((tr) =>
    Object.values(figuresOf(point, tr) ?? {}).some((figure) => figure !== null),
  );
}

/** True when a rate of frames may be derived: a whole inference, not one of its parts. */
export function coversInference(tr: TimerRegion): boolean {
  return tr === 'infer' || tr === 'total';
}
