import type { Point } from '../contract/point.ts';
import { latencyBy } from './latency-of.ts';
import { coversInference, type TimerRegion } from './timer.ts';
import type { Statistic } from './view.ts';

/**
 * Frames per second derived from the latency of one statistic; null unless the row states
 * it at batch 1, single stream, for a whole inference (ux.md D3).
 */
export function derivedFrameRate(
  point: Point,
  statistic: Statistic,
  tr: TimerRegion,
): number | null {
  if (
    !coversInference(tr) ||
    point.outcome !== 'ok' ||
    point.batch !== 1 ||
    point.scenario !== 'SingleStream'
  )
    return null;
  const ms = latencyBy(point, statistic, tr);
  return ms !== null && ms > 0 ? 1000 / ms : null;
}
