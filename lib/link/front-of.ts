import { paretoFront } from '../stats/front.ts';
import { correctnessOf } from './correctness.ts';
import type { PlacedPoint, SplitPoints } from './split.ts';
import type { Statistic } from './view.ts';

/** Fewer images than this make an accuracy indicative only: not ranked (method.md A8.3). */
const fewestImages = 500;

/**
 * Ids of the points on the front, fastest first (ux.md C5-C8). Only what may be compared takes
 * part: measured or read from a log, of one cohort, by the statistic of the axis, not a reference
 * device, not rejected, not with outputs that differ from its reference runtime's, and with an
 * accuracy over at least 500 images where the count is known.
 */
export function frontOf(plot: SplitPoints['plot'], statistic: Statistic): string[] {
  const cohorts = new Set(plot.filter((placed) => ranks(placed, statistic)).map(cohortOf));
  if (cohorts.size > 1) return [];
  const able = plot.filter((placed) => ranks(placed, statistic));
  const front = paretoFront(able.map(({ ms, accuracy }) => ({ x: ms, y: accuracy.value })));
  return front.flatMap((index) => able[index]?.point.id ?? []);
}

function ranks({ point, statistic, accuracy }: PlacedPoint, wanted: Statistic): boolean {
  const images = accuracy?.total ?? null;
  return (
    point.tier !== 'published' &&
    !point.referenceDevice &&
    point.validity !== 'rejected' &&
    correctnessOf(point, accuracy?.metric ?? null) !== 'wrong' &&
    statistic === wanted &&
    (images === null || images >= fewestImages)
  );
}

function cohortOf({ point }: PlacedPoint): string | null {
  return point.cohort;
}
