import type { Result } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import { effectiveCount, rankCorrelation } from '../../lib/stats/autocorrelation.ts';
import { littlesLaw } from '../../lib/stats/littles-law.ts';
import { correctedRanks, exactRanks, type RankInterval } from '../../lib/stats/order-interval.ts';
import { ascending, atRank, median, rankOf } from '../../lib/stats/percentile.ts';

const nsPerMs = 1e6;

/** The median of one process, step by step, from its stored samples. Latencies in milliseconds. */
export interface MedianExample {
  count: number;
  place: number;
  valueMs: number;
  rho: number;
  effective: number;
  /** Places that bound the median, corrected for `rho`, and as if samples were independent. */
  places: RankInterval;
  naive: RankInterval;
  lowMs: number | null;
  highMs: number | null;
}

/** Computes the worked example of a median from samples in order, nanoseconds; null without any. */
export function medianExample(samplesNs: readonly number[]): MedianExample | null {
  const count = samplesNs.length;
  if (count === 0) return null;
  const sorted = ascending(samplesNs);
  const place = rankOf(count, 0.5);
  const rho = rankCorrelation([samplesNs]);
  const naive = exactRanks(count, 0.5);
  const places = rho === 0 ? naive : correctedRanks(count, 0.5, rho);
  const at = (rank: number | null) => (rank === null ? null : atRank(sorted, rank) / nsPerMs);
  return {
    count,
    place,
    valueMs: atRank(sorted, place) / nsPerMs,
    rho,
    effective: effectiveCount(count, rho),
    places,
    naive,
    lowMs: at(places.low),
    highMs: at(places.high),
  };
}

/** The first and last three tenths of a window by their medians (method.md A4.3). */
export interface DriftExample {
  firstMs: number;
  lastMs: number;
  change: number;
}

/** Compares the ends of a window of 30 samples or more, nanoseconds in order; else null. */
export function driftExample(samplesNs: readonly number[]): DriftExample | null {
  const size = Math.floor(samplesNs.length / 10);
  if (size < 3) return null;
  const tenth = (b: number) =>
    median(samplesNs.slice(b * size, b === 9 ? samplesNs.length : (b + 1) * size));
  const firstMs = median([0, 1, 2].map(tenth)) / nsPerMs;
  const lastMs = median([7, 8, 9].map(tenth)) / nsPerMs;
  return firstMs > 0 ? { firstMs, lastMs, change: lastMs / firstMs - 1 } : null;
}

/** Mean time × throughput of a result with one request at a time; null where it says nothing. */
export function littleExample(
  { cell, throughputPerS }: Result,
  summary: Summary,
): { ratio: number; perSecond: number } | null {
  const perSecond = (throughputPerS ?? 0) / (cell.batch ?? 1);
  if (cell.concurrency !== 1 || !(perSecond > 0) || !(summary.meanMs > 0)) return null;
  return { perSecond, ratio: littlesLaw(summary.meanMs * nsPerMs, perSecond, 1).ratio };
}
