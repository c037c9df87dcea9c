import type { SustainedMoment } from '../../contract/sustained.ts';
import { middle } from './moments.ts';
import type { PlacedReading } from './placed-readings.ts';

/** A clock below this share of its first third has fallen (method.md A6.2). */
export const fallenClock = 0.97;

/** Latency above this multiple of its first third is up: the threshold of drift (A4.3). */
const raisedLatency = 1.03;

/** A board may throttle within its first third, so its first minute counts as its start as well. */
const firstMinuteMs = 60_000;

/** So many moments in a row, so that one odd reading is no throttling. */
const inARow = 3;

/** When a throttle counter or bit first rose in the window, milliseconds; null when none did. */
export function counterRoseAt(readings: readonly PlacedReading[]): number | null {
  const known = readings.filter(({ throttles }) => throttles !== null);
  const before = known.filter(({ atMs }) => atMs <= 0).at(-1) ?? known[0];
  const start = before?.throttles ?? null;
  if (start === null) return null;
  const risen = known.find(({ atMs, throttles }) => atMs > 0 && (throttles ?? start) > start);
  return risen?.atMs ?? null;
}

/**
 * Start of the first three moments in a row whose clock is below 97 % of the first third's while
 * their latency is more than 3 % above it, milliseconds; null when there are none. Where the first
 * minute was faster than the first third, it is the measure.
 */
export function clockFellAt(moments: readonly SustainedMoment[], windowMs: number): number | null {
  const third = moments.filter(({ startMs }) => startMs < windowMs / 3);
  const minute = third.filter(({ startMs }) => startMs < firstMinuteMs);
  const clocks = [third, minute].map((part) => middle(part.map(({ clockMhz }) => clockMhz)));
  const latencies = [third, minute].map((part) => middle(part.map(({ p50Ms }) => p50Ms)));
  const clock = Math.max(...clocks.filter((value) => value !== null));
  const latency = Math.min(...latencies.filter((value) => value !== null));
  const throttled = ({ clockMhz, p50Ms }: SustainedMoment) =>
    clockMhz !== null &&
    p50Ms !== null &&
    clockMhz < fallenClock * clock &&
    p50Ms > raisedLatency * latency;
  const at = moments.findIndex((_, i) => {
    const next = moments.slice(i, i + inARow);
    return next.length === inARow && next.every(throttled);
  });
  return moments[at]?.startMs ?? null;
}
