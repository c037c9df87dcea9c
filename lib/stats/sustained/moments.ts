import type { Interval, LongWindow } from '../../contract/stream.ts';
import type { SustainedMoment } from '../../contract/sustained.ts';
import { ascending, nearestRank } from '../percentile.ts';
import { fewestForWhisker } from '../summary.ts';
import type { PlacedReading } from './placed-readings.ts';
import { bucketQuantileMs, durationMs, mergedIntervals } from './window-part.ts';

const mostMoments = 600;

/**
 * A long window cut into at most 600 equal moments of whole intervals, in time order, each with the
 * clock and temperature read in it. A moment without a finished inference is a stall and stands with
 * count 0; p95 needs 72 samples, as a whisker does.
 */
export function sustainedMoments(
  window: LongWindow,
  readings: readonly PlacedReading[],
): SustainedMoment[] {
  const intervals = Math.ceil(durationMs(window) / window.intervalMs);
  const lengthMs = window.intervalMs * Math.max(1, Math.ceil(intervals / mostMoments));
  const moments = Array.from({ length: Math.ceil(durationMs(window) / lengthMs) }, (_, i) => ({
    startMs: i * lengthMs,
    parts: [] as Interval[],
    readings: [] as PlacedReading[],
  }));
  for (const part of window.intervals)
    moments[Math.floor(part.startMs / lengthMs)]?.parts.push(part);
  for (const reading of readings) {
    moments[Math.floor(reading.atMs / lengthMs)]?.readings.push(reading);
  }
  return moments.map(({ startMs, parts, readings }) => ({
    startMs,
    ...latencyOf(parts),
    clockMhz: middle(readings.map(({ clockMhz }) => clockMhz)),
    temperatureC: middle(readings.map(({ temperatureC }) => temperatureC)),
  }));
}

function latencyOf(parts: readonly Interval[]) {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  if (count === 0) return { count, p50Ms: null, p95Ms: null };
  const histogram = mergedIntervals(parts);
  const [only, ...more] = parts;
  return {
    count,
    // The agent states the median of one interval exactly.
    p50Ms: only && more.length === 0 ? only.p50Ns / 1e6 : bucketQuantileMs(histogram, 0.5),
    p95Ms: count < fewestForWhisker ? null : bucketQuantileMs(histogram, 0.95),
  };
}

/** Median by nearest rank of what was read; null when nothing was. */
export function middle(values: readonly (number | null)[]): number | null {
  const read = ascending(values.filter((value) => value !== null));
  return read.length === 0 ? null : nearestRank(read, 0.5);
}
