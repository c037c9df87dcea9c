import * as z from 'zod';
import { Count, Line, Moment, Uuid7 } from './primitives.ts';

/** POST /api/v1/results/{id}/retraction (owner): why its figures are withdrawn. */
export const RetractionRequest = z.strictObject({ reason: Line });
export type RetractionRequest = z.infer<typeof RetractionRequest>;

/** The data version from which a retracted result is gone. */
export const RetractionReply = z.strictObject({ resultId: Uuid7, ds: Count });
export type RetractionReply = z.infer<typeof RetractionReply>;

/**
 * What a data version did to the points that anyone sees. `recomputed`: the same result, drawn with
 * other figures, because its accuracy came or went or its summary was computed again.
 */
export const ChangeKind = z.enum(['retracted', 'superseded', 'added', 'removed', 'recomputed']);
export type ChangeKind = z.infer<typeof ChangeKind>;

/** One change of a data version: a point by what it is, its results before and after. */
export const Change = z.strictObject({
  kind: ChangeKind,
  /** Identity of the point, or of the source it came from; null for several own points together. */
  what: z.string().max(500).nullable(),
  pointId: z.string().max(120).nullable(),
  /** The result drawn before, or retracted. */
  formerId: Uuid7.nullable(),
  /** The result drawn from then on. */
  resultId: Uuid7.nullable(),
  /** Key of the published source or import whose rows these are. */
  sourceKey: z.string().max(200).nullable(),
  /** Reason of a retraction. */
  reason: z.string().max(4000).nullable(),
  /** Points that it stands for: one, or all of a source's load. */
  points: Count,
});
export type Change = z.infer<typeof Change>;

/** Data versions on one page of the list. */
export const changeBatch = 50;

/**
 * GET /api/v1/changes?before=&since=&kind=corrections: what changed, newest data version first, of
 * versions before one and after another; without `kind` what was added as well.
 */
export const ChangeList = z.strictObject({
  versions: z.array(z.strictObject({ ds: Count, at: Moment, changes: z.array(Change) })),
  /** Data version to ask before for the next page; null at the end. */
  next: Count.nullable(),
});
export type ChangeList = z.infer<typeof ChangeList>;
