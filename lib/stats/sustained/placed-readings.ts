import type { Conditions } from '../../contract/environment.ts';
import type { Reading, Readings } from '../../contract/reading.ts';

/** What was read of the device at one moment of a window; null where it was not to be read. */
export interface PlacedReading {
  /** Since the window began, milliseconds; below 0 before it. */
  atMs: number;
  /** Of the fastest core that states one: idle cores clock down without being throttled. */
  clockMhz: number | null;
  /** Of the hottest sensor. */
  temperatureC: number | null;
  /** Sum of the throttle counters and of the throttle bits that are set. */
  throttles: number | null;
}

/**
 * Conditions read during a run, placed on the time line of its window. Readings stop when the
 * process does, right after the window, so the last one is taken as its end: the places are right to
 * within a few reading periods.
 */
export function placedReadings(during: readonly Conditions[], windowMs: number): PlacedReading[] {
  const times = during.map(({ at }) => Date.parse(at));
  const startMs = Math.max(...times) - windowMs;
  return during.map(({ at, readings }) => ({
    atMs: Date.parse(at) - startMs,
    clockMhz: largest(readings, /^clock\./, 'MHz'),
    temperatureC: largest(readings, /^thermal\./, 'C'),
    throttles: throttlesOf(readings),
  }));
}

function largest(readings: Readings, name: RegExp, unit: string): number | null {
  const values = named(readings, name).flatMap(({ value, unit: given }) =>
    typeof value === 'number' && given === unit ? [value] : [],
  );
  return values.length === 0 ? null : Math.max(...values);
}

function throttlesOf(readings: Readings): number | null {
  const values = named(readings, /^thermal\.throttle/).flatMap(({ value }) =>
    typeof value === 'number' || typeof value === 'boolean' ? [Number(value)] : [],
  );
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function named(readings: Readings, name: RegExp): Reading[] {
  return Object.entries(readings).flatMap(([field, reading]) =>
    name.test(field) ? [reading] : [],
  );
}
