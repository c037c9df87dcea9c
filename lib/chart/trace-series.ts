import { ascending } from '../stats/percentile.ts';
import { inUnit, type LatencyUnit, unitForAll } from './format.ts';
import type { Domain } from './scale.ts';
import { tailCut } from './tail-cut.ts';
import { decimate, elapsedSeconds, runningMedian } from './trace.ts';

/** Samples around each point of the median line. */
export const medianWindow = 201;

/** A run's samples as a trace draws them: columns of equal length, ascending in time. */
export interface TraceSeries {
  unit: LatencyUnit;
  /** Seconds since the window began. */
  seconds: number[];
  /** Each drawn sample and the running median there, in `unit`. */
  values: number[];
  medians: number[];
  /** Position of each drawn sample in the run. */
  indices: number[];
  /** The warm-up before it, ending at second 0; null when there was none. */
  warmup: WarmupSeries | null;
  /** Vertical domain; `beyond` samples are above it, at most `most`. */
  domain: Domain;
  beyond: number;
  most: number;
}

/** Warm-up samples, drawn apart and never part of a figure. `most` is the slowest, in the unit. */
export interface WarmupSeries {
  seconds: number[];
  values: number[];
  count: number;
  most: number;
}

/**
 * Prepares the samples of one run, nanoseconds in order, for a picture of some columns of pixels.
 * Null when there are none. The domain never collapses, also for samples that are all equal; warm-up
 * samples never widen it.
 */
export function traceSeries(
  samplesNs: ArrayLike<number>,
  columns: number,
  warmupNs: ArrayLike<number> = [],
): TraceSeries | null {
  if (samplesNs.length === 0) return null;
  const sorted = ascending(samplesNs);
  const cut = tailCut(sorted);
  const most = sorted[sorted.length - 1] ?? 0;
  const unit = unitForAll(cut.low / 1e6, cut.high / 1e6);
  const value = (ns: number) => inUnit(ns / 1e6, unit);
  const indices = decimate(samplesNs, columns);
  const seconds = elapsedSeconds(samplesNs);
  const medians = runningMedian(samplesNs, medianWindow);
  const pad = Math.max((cut.high - cut.low) * 0.06, cut.high * 0.01, 1);
  return {
    unit,
    seconds: indices.map((i) => seconds[i] ?? 0),
    values: indices.map((i) => value(samplesNs[i] ?? 0)),
    medians: indices.map((i) => value(medians[i] ?? 0)),
    indices,
    warmup: warmupSeries(warmupNs, columns, value),
    domain: { low: value(Math.max(0, cut.low - pad)), high: value(cut.high + pad) },
    beyond: cut.beyond,
    most: value(most),
  };
}

function warmupSeries(
  samplesNs: ArrayLike<number>,
  columns: number,
  value: (ns: number) => number,
): WarmupSeries | null {
  if (samplesNs.length === 0) return null;
  const ends = elapsedSeconds(samplesNs);
  const whole = ends.at(-1) ?? 0;
  const indices = decimate(samplesNs, Math.ceil(columns / 4));
  return {
    seconds: indices.map((i) => (ends[i] ?? 0) - whole),
    values: indices.map((i) => value(samplesNs[i] ?? 0)),
    count: samplesNs.length,
    most: value(indices.reduce((most, i) => Math.max(most, samplesNs[i] ?? 0), 0)),
  };
}
