import * as z from 'zod';
import { Point } from './point.ts';
import { Count, Line, Moment } from './primitives.ts';

/** What a sweep may vary, one or several at once. */
export const SweepAxis = z.enum(['batch', 'threads', 'concurrency', 'precision', 'inputSize']);
export type SweepAxis = z.infer<typeof SweepAxis>;

/**
 * Id of a study: the first 24 hex digits of the sha256 of the canonical JSON of its name and its
 * job entries, so that several devices that run one job file fill one study.
 */
export const StudyId = z.string().regex(/^[0-9a-f]{24}$/, 'must be 24 lower-case hex digits');

/** The study that a claimed cell belongs to. */
export const StudyRef = z.strictObject({
  id: StudyId,
  name: Line,
  axes: z.array(SweepAxis).min(1).max(5),
});
export type StudyRef = z.infer<typeof StudyRef>;

/** GET /api/v1/studies/{id}: a sweep with the points of its cells. */
export const Study = z.strictObject({
  ...StudyRef.shape,
  openedAt: Moment,
  /** Results of it that are still open. */
  open: Count,
  points: z.array(Point),
});
export type Study = z.infer<typeof Study>;
