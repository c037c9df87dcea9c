import type { Point } from '../contract/point.ts';
import { anyLatency, latencyBy, type StatedStatistic } from './latency-of.ts';

/** A figure this far from what somebody published is worth a second look (ux.md C12). */
const factor = 3;

/** A row that was measured, beside a published one of the same thing. */
export interface ClaimGap {
  measured: Point;
  measuredMs: number;
  claimed: Point;
  claimedMs: number;
  /** What the published row says its figure is. */
  statistic: StatedStatistic;
}

/**
 * Rows whose latency differs by a factor of three or more from a published one of the same device,
 * model, runtime, batch and scenario, and of the same precision unless one of the two states none.
 * Under the id of the measured row; of several published rows the one that differs most.
 */
export function claimGaps(points: readonly Point[]): ReadonlyMap<string, ClaimGap> {
  const claims = new Map<string, Point[]>();
  for (const point of points) {
    if (point.tier !== 'published' || point.outcome !== 'ok') continue;
    const key = subject(point);
    claims.set(key, [...(claims.get(key) ?? []), point]);
  }
  const gaps = new Map<string, ClaimGap>();
  if (claims.size === 0) return gaps;
  for (const point of points) {
    if (point.tier === 'published' || point.outcome !== 'ok') continue;
    const found = (claims.get(subject(point)) ?? [])
      .flatMap((claim) => gapOf(point, claim) ?? [])
      .sort((a, b) => apart(b) - apart(a))[0];
    if (found) gaps.set(point.id, found);
  }
  return gaps;
}

/**
 * The gap that concerns one of these points, as the measured row or as the claim: of the first in the
 * list that has one, the widest. Null where none has.
 */
export function firstGap(
  points: readonly Point[],
  concerns: (point: Point) => boolean,
): ClaimGap | null {
  const gaps = [...claimGaps(points).values()].sort((a, b) => apart(b) - apart(a));
  for (const { id } of points.filter(concerns)) {
    const found = gaps.find(({ measured, claimed }) => measured.id === id || claimed.id === id);
    if (found) return found;
  }
  return null;
}

function subject({ device, model, runtime, batch, scenario }: Point): string {
  return [device.slug, model.slug, runtime.slug, batch, scenario].join(' ');
}

function gapOf(measured: Point, claimed: Point): ClaimGap | null {
  const silent = measured.precision === null || claimed.precision === null;
  if (!silent && measured.precision !== claimed.precision) return null;
  const claim = anyLatency(claimed, 'infer') ?? anyLatency(claimed, 'total');
  if (claim === null || !(claim.ms > 0)) return null;
  const measuredMs =
    latencyBy(measured, claim.statistic, 'infer') ?? anyLatency(measured, 'infer')?.ms ?? 0;
  if (!(measuredMs > 0)) return null;
  const gap = { measured, measuredMs, claimed, claimedMs: claim.ms, statistic: claim.statistic };
  return apart(gap) >= factor ? gap : null;
}

/** How many times the larger figure is the smaller one. */
function apart({ measuredMs, claimedMs }: ClaimGap): number {
  return Math.max(measuredMs, claimedMs) / Math.min(measuredMs, claimedMs);
}
