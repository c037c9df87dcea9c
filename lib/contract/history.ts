import * as z from 'zod';
import { Note } from './note.ts';
import { Point } from './point.ts';
import { Count, Line, Moment, Sha256, Share, Uuid7 } from './primitives.ts';
import { Remark } from './remark.ts';
import { Profile, ResultState, Validity } from './vocabulary.ts';

/** One result in the history of a combination. */
export const HistoryEntry = z.strictObject({
  resultId: Uuid7,
  state: ResultState,
  validity: Validity.nullable(),
  retracted: Line.nullable(),
  superseded: z.boolean(),
  profile: Profile,
  /** 1 for the board that was first, 2 for the next: readers are not told devices' names. */
  board: z.number().int().min(1),
  /** The device's own name, for its owner alone. */
  boardName: Line.nullable(),
  runtimeVersion: Line,
  fingerprint: Sha256,
  measuredAt: Moment.nullable(),
  p50Ms: z.number().nullable(),
  p5Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  samples: Count.nullable(),
  runs: Count.nullable(),
  accuracy: Share.nullable(),
  remarks: z.array(Remark),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** A place in a history where a value changed for good; found later, drawn as soon as one is there. */
export const ChangePoint = z.strictObject({
  at: Moment,
  ratio: z.number().positive(),
  detail: Line,
});
export type ChangePoint = z.infer<typeof ChangePoint>;

/** What changed in the environment from one result to the next of a board. */
export const EnvironmentChange = z.strictObject({
  resultId: Uuid7,
  field: Line,
  from: Line.nullable(),
  to: Line.nullable(),
});
export type EnvironmentChange = z.infer<typeof EnvironmentChange>;

/**
 * GET /api/v1/combinations/{sha256}: one combination over all its results, boards and versions,
 * oldest first; at most the newest 500 of them, with the whole count.
 */
export const CombinationHistory = z.strictObject({
  combination: Sha256,
  /** Current points, one a runtime version, newest version first. */
  points: z.array(Point),
  entries: z.array(HistoryEntry),
  total: Count,
  changes: z.array(ChangePoint),
  environmentChanges: z.array(EnvironmentChange),
  notes: z.array(Note),
});
export type CombinationHistory = z.infer<typeof CombinationHistory>;

/**
 * How often a result was measured again: other results of its combination and runtime version that
 * count, on how many boards, and the median of their p50 over its own.
 */
export const Reproductions = z.strictObject({
  times: Count,
  boards: Count,
  /** Null where there is none to divide, or the times are no latencies. */
  ratio: z.number().positive().nullable(),
  /** The newest of them, newest first; the p50 is null where the times are no latencies. */
  newest: z
    .array(
      z.strictObject({
        resultId: Uuid7,
        measuredAt: Moment.nullable(),
        p50Ms: z.number().nullable(),
      }),
    )
    .max(5),
});
export type Reproductions = z.infer<typeof Reproductions>;

/** What a row's trend line is drawn from: the p50 of the last results of a combination, oldest first. */
export const Trend = z.strictObject({ combination: Sha256, p50Ms: z.array(z.number()) });
export type Trend = z.infer<typeof Trend>;

/** The most combinations asked for at once. */
export const trendBatch = 100;

/**
 * GET /api/v1/trends?combinations=sha256,sha256: at most the last 30 results of each; one that has
 * none is missing.
 */
export const TrendReport = z.strictObject({ trends: z.array(Trend) });
export type TrendReport = z.infer<typeof TrendReport>;
