import * as z from 'zod';
import { Line, Slug } from './primitives.ts';
import { Precision, Profile, Scenario } from './vocabulary.ts';

/**
 * One line of a job file: a model on a runtime in a precision. The agent resolves it to a Cell with
 * the artifact's sha256 and the runtime's version, or to *unsupported* with the reason.
 */
export const JobEntry = z.strictObject({
  model: Slug,
  runtime: Slug,
  precision: Precision,
  profile: Profile.optional(),
  threads: z.number().int().min(1).max(1024).optional(),
  batch: z.number().int().min(1).max(4096).optional(),
  scenario: Scenario.optional(),
});
export type JobEntry = z.infer<typeof JobEntry>;

/** A job file: cells in the order in which they are to be measured, one at a time. */
export const JobFile = z.strictObject({
  version: z.literal(1),
  name: Line,
  profile: Profile,
  cells: z.array(JobEntry).min(1).max(1000),
});
export type JobFile = z.infer<typeof JobFile>;
