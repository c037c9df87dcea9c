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
 * with the order statistics of the ratios that belong to the exact Mann-Whitney test as interval.
 *
 * @returns null when there are too few values for a 95 % interval (fewer than four a side)
 * @throws RangeError when a value is not above 0
 */
export function hodgesLehmann(a: readonly number[], b: readonly number[]): Ratio | null {
  if (![...a, ...b].every((value) => value > 0)) {
    throw new RangeError('a ratio needs values above 0');
  }
  const critical = criticalU(a.length, b.length);
  const logs = a.flatMap((x) => b.map((y) => Math.log(y / x))).sort((p, q) => p - q);
  const half = (logs.length - 1) / 2;
  const [lower, upper] = [logs[Math.floor(half)], logs[Math.ceil(half)]];
  if (!critical || lower === undefined || upper === undefined) return null;
  const low = logs[critical.u];
  const high = logs[logs.length - 1 - critical.u];
  if (low === undefined || high === undefined) return null;
  return {
    value: Math.exp((lower + upper) / 2),
    low: Math.exp(low),
    high: Math.exp(high),
    coverage: critical.coverage,
  };
}
