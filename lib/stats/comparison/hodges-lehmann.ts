import { criticalU } from './mann-whitney.ts';

/** How many times as long `b` takes as `a`, with its interval. */
export interface Ratio {
  value: number;
  low: number;
  high: number;
  /** Share of repetitions in which such an interval holds the true ratio, e.g. 0.968. */
  coverage: number;
}

/**
 * Hodges-Lehmann ratio of two sets of run medians (method.md A7.2): the median of all b_j / a_i,
 * for any number of runs.
 *
 * @throws RangeError when a side is empty or a value is not above 0
 */
export function medianRatio(a: readonly number[], b: readonly number[]): number {
  const logs = sortedLogRatios(a, b);
  const half = (logs.length - 1) / 2;
  return Math.exp((at(logs, Math.floor(half)) + at(logs, Math.ceil(half))) / 2);
}

/**
 * The median ratio with the order statistics of the ratios that belong to the exact Mann-Whitney
 * test as interval (method.md A7, table).
 *
 * @returns null when there are too few values for a 95 % interval (fewer than four a side)
 * @throws RangeError when a value is not above 0
 */
export function hodgesLehmann(a: readonly number[], b: readonly number[]): Ratio | null {
  const critical = criticalU(a.length, b.length);
  if (!critical) return null;
  const logs = sortedLogRatios(a, b);
  return {
    value: medianRatio(a, b),
    low: Math.exp(at(logs, critical.u)),
    high: Math.exp(at(logs, logs.length - 1 - critical.u)),
    coverage: critical.coverage,
  };
}

function sortedLogRatios(a: readonly number[], b: readonly number[]): number[] {
  if (![...a, ...b].every((value) => value > 0)) {
    throw new RangeError('a ratio needs values above 0');
  }
  return a.flatMap((x) => b.map((y) => Math.log(y / x))).sort((p, q) => p - q);
}

function at(sorted: readonly number[], index: number): number {
  const value = sorted[index];
  if (value === undefined) throw new RangeError('a ratio needs a value on each side');
  return value;
}
