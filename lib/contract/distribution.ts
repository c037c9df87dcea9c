import * as z from 'zod';
import { Count, Share, Uuid7 } from './primitives.ts';
import { Region } from './regions.ts';

/**
 * GET /api/v1/results/{id}/distribution?region=infer: how the samples of a result lie, small enough
 * to draw. Over all valid latency runs together; every value is a nearest-rank percentile, so it is
 * a sample that was taken.
 */
export const Distribution = z.strictObject({
  resultId: Uuid7,
  region: Region,
  samples: Count,
  runs: Count,
  /** Milliseconds at the shares `i / (quantilesMs.length - 1)`: least first, largest last; 201 of them. */
  quantilesMs: z.array(z.number()),
});
export type Distribution = z.infer<typeof Distribution>;

/** How the samples of one result keep a deadline (field.md N12). */
export const DeadlineRow = z.strictObject({
  resultId: Uuid7,
  samples: Count,
  /** Samples above the deadline, and the same as a share with its 95 % Wilson interval. */
  missed: Count,
  share: Share,
  low: Share,
  high: Share,
  /** The longest single inference. */
  longestMs: z.number(),
  /** The most misses in a row within one run; null of a window whose samples did not travel. */
  longestStreak: Count.nullable(),
});
export type DeadlineRow = z.infer<typeof DeadlineRow>;

/** The most results asked for at once. */
export const deadlineBatch = 100;

/**
 * Why there is no row. `none`: no such result, or it is open or withdrawn. `not-timed`: that part was
 * not timed apart. `batched`: its samples are means of several inferences, which say nothing of the
 * single one. `no-latency`: requests waited for each other. `too-coarse`: of a long window only
 * histograms are kept, and the deadline lies inside a bucket that holds samples. `too-many`: more
 * samples than are counted at once.
 */
export const WhyNoDeadline = z.enum([
  'none',
  'not-timed',
  'batched',
  'no-latency',
  'too-coarse',
  'too-many',
]);
export type WhyNoDeadline = z.infer<typeof WhyNoDeadline>;

/**
 * GET /api/v1/deadline?ms=33.3&region=infer&results=id,id: rows of the results that have samples of
 * that part; the others are named with the reason, never counted as zero.
 */
export const DeadlineReport = z.strictObject({
  deadlineMs: z.number().positive(),
  region: Region,
  rows: z.array(DeadlineRow),
  leftOut: z.array(z.strictObject({ resultId: Uuid7, reason: WhyNoDeadline })),
});
export type DeadlineReport = z.infer<typeof DeadlineReport>;
