import type { FrameworkGains, FrameworkPair } from '../../contract/catalogue.ts';
import type { Point } from '../../contract/point.ts';
import { Tier } from '../../contract/vocabulary.ts';
import { correctnessOf } from '../../link/correctness.ts';
import { geometricMean } from '../../stats/geometric-mean.ts';

/** Pairs that are listed at most; the means are over all of them. */
const mostPairs = 500;

/**
 * What `slug` buys against `base` on what both were measured on: the same device, model, precision,
 * threads, batch, scenario, power mode, input shape, timed part and cohort, and the same evidence (a
 * published table is held against itself alone). Rows that never rank take no part.
 */
export function pairFrameworks(
  points: readonly Point[],
  slug: string,
  base: string,
): Pick<FrameworkGains, 'pairs' | 'means'> {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    if (!mayBeHeld(point)) continue;
    const key = conditionsOf(point);
    groups.set(key, [...(groups.get(key) ?? []), point]);
  }
  const pairs = [...groups.values()]
    .flatMap((group) => pairOf(group, slug, base) ?? [])
    .sort((a, b) => gain(b) - gain(a) || (a.point < b.point ? -1 : 1));
  const means = Tier.options.flatMap((tier) => {
    const gains = pairs.filter((pair) => pair.tier === tier).map(gain);
    const ratio = geometricMean(gains);
    return ratio === null ? [] : [{ tier, pairs: gains.length, ratio }];
  });
  return { pairs: pairs.slice(0, mostPairs), means };
}

function mayBeHeld(point: Point): boolean {
  return (
    point.outcome === 'ok' &&
    point.validity !== 'rejected' &&
    correctnessOf(point, null) !== 'wrong'
  );
}

/** Everything that must be the same on both sides, but for the cohort, which may be missing on one. */
function conditionsOf(point: Point): string {
  return JSON.stringify([
    point.tier,
    point.tier === 'measured' ? null : (point.source?.label ?? null),
    point.device.slug,
    point.model.slug,
    point.precision,
    point.threads,
    point.concurrency,
    point.batch,
    point.task,
    point.scenario,
    point.powerMode,
    point.inputShape,
    point.timedRegion,
  ]);
}

function pairOf(group: readonly Point[], slug: string, base: string): FrameworkPair | null {
  const [own, other] = [slug, base].map((one) => newestOf(group, one));
  for (const statistic of ['p50', 'mean'] as const) {
    const mine = fastest(own ?? [], statistic);
    // Accuracy may not be counted yet on a side; where both have it, it was on the same images.
    const theirs = fastest(
      (other ?? []).filter(
        ({ cohort }) => cohort === null || !mine?.point.cohort || cohort === mine.point.cohort,
      ),
      statistic,
    );
    if (mine && theirs) return made(mine, theirs, statistic);
  }
  return null;
}

function made(
  mine: { point: Point; ms: number },
  theirs: { point: Point; ms: number },
  statistic: FrameworkPair['statistic'],
): FrameworkPair {
  const { point } = mine;
  return {
    device: point.device,
    model: { slug: point.model.slug, name: point.model.name },
    precision: point.precision,
    threads: point.threads,
    batch: point.batch,
    scenario: point.scenario,
    powerMode: point.powerMode,
    tier: point.tier,
    statistic,
    ms: mine.ms,
    baseMs: theirs.ms,
    version: point.runtime.version,
    baseVersion: theirs.point.runtime.version,
    point: point.id,
    basePoint: theirs.point.id,
  };
}

/** The rows of a framework in the version that was measured last; by its number where none says when. */
function newestOf(group: readonly Point[], slug: string): Point[] {
  const rows = group.filter(({ runtime }) => runtime.slug === slug);
  const newest = rows.reduce<Point | null>(
    (best, row) => (best === null || isNewer(row, best) ? row : best),
    null,
  );
  return rows.filter(({ runtime }) => runtime.version === newest?.runtime.version);
}

function isNewer(one: Point, other: Point): boolean {
  if (one.measuredAt !== other.measuredAt) {
    return (one.measuredAt ?? '') > (other.measuredAt ?? '');
  }
  const [a, b] = [one.runtime.version ?? '', other.runtime.version ?? ''];
  return a.localeCompare(b, 'en', { numeric: true }) > 0;
}

function fastest(
  rows: readonly Point[],
  statistic: FrameworkPair['statistic'],
): { point: Point; ms: number } | null {
  let best: { point: Point; ms: number } | null = null;
  for (const point of rows) {
    const ms = statistic === 'p50' ? point.latency.p50Ms : point.latency.meanMs;
    if (ms !== null && ms > 0 && (best === null || ms < best.ms)) best = { point, ms };
  }
  return best;
}

/** Above 1 the framework is faster than its base. */
function gain({ ms, baseMs }: FrameworkPair): number {
  return baseMs / ms;
}
