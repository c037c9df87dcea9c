import type { Conditions } from '../contract/environment.ts';
import type { Remark } from '../contract/remark.ts';
import { middle } from './sustained/moments.ts';
import { placedReadings } from './sustained/placed-readings.ts';
import { fallenClock } from './sustained/throttling.ts';
import { windowDrift } from './window-remarks.ts';

/**
 * `throttled` where a window drifted upwards while the median clock of its last third was below 97 %
 * of that of its first (method.md A6.2), or nothing. A drift at the same clock, or without a clock
 * that can be read, has another cause.
 *
 * @param samplesNs samples in order
 * @param during conditions read while the process ran, in order
 */
export function clockRemarks(
  samplesNs: ArrayLike<number>,
  during: readonly Conditions[],
  windowMs: number,
): Remark[] {
  if ((windowDrift(samplesNs) ?? 0) <= 0) return [];
  const readings = placedReadings(during, windowMs);
  const clock = (from: number, to: number) =>
    middle(
      readings
        .filter(({ atMs }) => atMs >= from * windowMs && atMs <= to * windowMs)
        .map(({ clockMhz }) => clockMhz),
    );
  const [first, last] = [clock(0, 1 / 3), clock(2 / 3, 1)];
  if (first === null || last === null || last >= fallenClock * first) return [];
  const detail = `the clock fell from ${Math.round(first)} to ${Math.round(last)} MHz while it became slower`;
  return [{ code: 'throttled', detail }];
}
