import { nearestRank } from '../stats/percentile.ts';

/** The stretch of a distribution that is drawn, and what is left out above it. */
export interface TailCut {
  low: number;
  high: number;
  /** Samples above `high`: counted in words, never silently dropped. */
  beyond: number;
}

/**
 * Where to cut a long upper tail, so that the body stays readable: everything is shown unless the
 * largest sample is further above p99 than p99 is above p5. `sorted` ascending, any unit; throws
 * RangeError when empty.
 */
export function tailCut(sorted: ArrayLike<number>): TailCut {
  const low = nearestRank(sorted, 0);
  const most = nearestRank(sorted, 1);
  const p99 = nearestRank(sorted, 0.99);
  const body = p99 - nearestRank(sorted, 0.05);
  if (body <= 0 || most <= p99 + body) return { low, high: most, beyond: 0 };
  const high = p99 + 0.1 * body;
  let beyond = 0;
  for (let i = sorted.length - 1; i >= 0 && (sorted[i] ?? 0) > high; i--) beyond++;
  return { low, high, beyond };
}
