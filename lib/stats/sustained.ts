import type { Conditions } from '../contract/environment.ts';
import type { LongWindow } from '../contract/stream.ts';
import type { SustainedFigures } from '../contract/sustained.ts';
import { sustainedMoments } from './sustained/moments.ts';
import { placedReadings } from './sustained/placed-readings.ts';
import { clockFellAt, counterRoseAt } from './sustained/throttling.ts';
import {
  bucketQuantileMs,
  durationMs,
  intervalsBetween,
  lastThird,
  mergedIntervals,
} from './sustained/window-part.ts';

/**
 * What a sustained run came to (method.md A6.2, A6.3): medians of the first and the last third of
 * the time (middle of a histogram bucket, at most 0.8 % off), when the device throttled and what
 * told it, and at most 600 moments. A throttle counter that rose is believed before a clock that
 * fell while latency was up.
 *
 * @param during the conditions read while the process ran, in order
 * @returns null when no inference finished in the first or in the last third
 * @throws RangeError when a histogram of the window is malformed
 */
export function sustainedFigures(
  window: LongWindow,
  during: readonly Conditions[],
): SustainedFigures | null {
  const endMs = durationMs(window);
  const first = mergedIntervals(intervalsBetween(window, 0, endMs / 3));
  const firstThirdMs = bucketQuantileMs(first, 0.5);
  const lastThirdMs = bucketQuantileMs(mergedIntervals(lastThird(window)), 0.5);
  if (firstThirdMs === null || lastThirdMs === null) return null;
  const readings = placedReadings(during, endMs);
  const moments = sustainedMoments(window, readings);
  const counted = counterRoseAt(readings);
  const throttledAtMs = counted ?? clockFellAt(moments, endMs);
  return {
    durationNs: endMs * 1e6,
    firstThirdMs,
    lastThirdMs,
    ratio: lastThirdMs / firstThirdMs,
    throttledAfterS: throttledAtMs === null ? null : throttledAtMs / 1000,
    throttledBy: throttledAtMs === null ? null : counted === null ? 'clock' : 'counter',
    moments,
  };
}
