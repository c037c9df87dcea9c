import type { Point } from '../contract/point.ts';
import { correctnessOf } from '../link/correctness.ts';

/** A value with the interval that its row states for it. */
export interface BoundedValue {
  value: number;
  interval: { low: number; high: number } | null;
}

/**
 * The row whose value is better than that of every other one by intervals that do not overlap (ux.md
 * F11, G11); null where there is none, or where one of the rows states no interval: then a
 * difference is not shown. Rows that never rank (published, reference devices, rejected, answers
 * wrong or unchecked) neither win nor stand in the way.
 */
export function bestRow(
  rows: readonly Point[],
  readValue: (point: Point) => BoundedValue | null,
  { better, metric }: { better: 'low' | 'high'; metric: string | null },
): Point | null {
  const ranked = rows.flatMap((point) => {
    const bounded = ranks(point, metric) ? readValue(point) : null;
    return bounded === null ? [] : [{ point, ...bounded }];
  });
  if (ranked.length < 2) return null;
  const sign = better === 'low' ? 1 : -1;
  const [best, ...others] = ranked.sort((a, b) => sign * (a.value - b.value));
  const own = best?.interval ?? null;
  if (!best || own === null) return null;
  const apart = others.every(
    ({ interval }) =>
      interval !== null && (better === 'low' ? own.high < interval.low : own.low > interval.high),
  );
  return apart ? best.point : null;
}

function ranks(point: Point, metric: string | null): boolean {
  const correctness = correctnessOf(point, metric);
  return (
    point.outcome === 'ok' &&
    point.tier !== 'published' &&
    point.validity !== 'rejected' &&
    !point.referenceDevice &&
    correctness !== 'wrong' &&
    correctness !== 'unchecked'
  );
}
