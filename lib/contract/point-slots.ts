import * as z from 'zod';
import { Point } from './point.ts';
import { Count, Moment } from './primitives.ts';

/**
 * A point that an address names and that is not there at the data version asked for. `retracted`: its
 * result was withdrawn. `removed`: nothing stands for it any more, e.g. its source was corrected.
 * `later`: it came after that data version. `unknown`: there never was one of this id.
 */
export const GonePoint = z.strictObject({
  id: z.string().max(120),
  why: z.enum(['retracted', 'removed', 'later', 'unknown']),
  /** When it went; null where it never was there, or came later. */
  goneSince: Moment.nullable(),
  /** The reason that was given for a retraction. */
  reason: z.string().max(4000).nullable(),
  /** What it was, without any figure. */
  was: Point.nullable(),
});
export type GonePoint = z.infer<typeof GonePoint>;

/** The most points that are asked for by their ids at once. */
export const slotBatch = 100;

/**
 * GET /api/v1/points?ids=a,b&ds=: points by their ids, of any cohort, as of one data version. Each id
 * is answered in one of the two lists, in the order in which it was asked for (ux.md A7).
 */
export const PointSlots = z.strictObject({
  ds: Count,
  latestDs: Count,
  asOf: Moment.nullable(),
  points: z.array(Point),
  gone: z.array(GonePoint),
});
export type PointSlots = z.infer<typeof PointSlots>;

/** GET /api/v1/points?find=words&ds=: own points first; `total` counts all that match. */
export const FoundPoints = z.strictObject({
  find: z.string().max(100),
  total: Count,
  points: z.array(Point),
});
export type FoundPoints = z.infer<typeof FoundPoints>;
