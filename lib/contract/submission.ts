import * as z from 'zod';
import { JobComparison, JobEntry, JobNoise, Sweep } from './job.ts';
import { Count, Line, Sha256, Slug, Uuid7 } from './primitives.ts';
import { Precision, Profile } from './vocabulary.ts';

/** Which devices a submission is for. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('device'), deviceId: Uuid7 }),
  z.strictObject({ kind: z.literal('tag'), tag: Slug }),
  z.strictObject({ kind: z.literal('class'), deviceClass: Slug }),
  /** Devices on which this runtime loads, in this version or a newer one. */
  z.strictObject({
    kind: z.literal('capability'),
    runtime: Slug,
    leastVersion: z
      .string()
      .regex(/^[0-9]+(\.[0-9]+){0,3}$/, 'must be a version such as 8 or 8.5.2')
      .nullable(),
  }),
]);
export type Target = z.infer<typeof Target>;

/** A built-in model by its slug, or an uploaded artifact by its sha256. */
export const ModelChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('built-in'), slug: Slug }),
  z.strictObject({ kind: z.literal('artifact'), sha256: Sha256 }),
]);
export type ModelChoice = z.infer<typeof ModelChoice>;

/** Models x runtimes x precisions x sweep, on every target device. */
export const Matrix = z.strictObject({
  models: z.array(ModelChoice).min(1).max(50),
  runtimes: z.array(Slug).min(1).max(20),
  precisions: z.array(Precision).min(1).max(11),
  settings: JobEntry.pick({
    threads: true,
    batch: true,
    concurrency: true,
    scenario: true,
    minutes: true,
    inputSize: true,
    dataSet: true,
    images: true,
  }).default({}),
  sweep: Sweep.nullable().default(null),
  /** Leaves out cells that have a valid result of at most 30 days on that device. */
  missingOnly: z.boolean().default(false),
});
export type Matrix = z.infer<typeof Matrix>;

/**
 * POST /api/v1/submissions (owner, or a token with the scope `jobs:submit`), and
 * POST /api/v1/submissions/preview with the same body, which stores nothing. The same
 * `submissionId` twice is one submission.
 */
export const SubmissionRequest = z
  .strictObject({
    submissionId: Uuid7,
    name: Line,
    profile: Profile,
    /** Higher first; a person's own click is 0. */
    priority: z.number().int().min(-10).max(10).default(0),
    targets: z.array(Target).min(1).max(20),
    /** `every` matching device measures every cell, or `any` one of them each cell. */
    reach: z.enum(['every', 'any']).default('every'),
    matrix: Matrix.nullable().default(null),
    comparisons: z.array(JobComparison).max(20).default([]),
    noise: z.array(JobNoise).max(20).default([]),
  })
  .refine((one) => one.matrix !== null || one.comparisons.length + one.noise.length > 0, {
    message: 'a submission needs at least one of matrix, comparisons and noise',
  });
export type SubmissionRequest = z.infer<typeof SubmissionRequest>;

/** Jobs at most that one submission may become. */
export const mostJobs = 5000;

/** A cell that cannot be measured, and on which device; kept as a job in the state `unsupported`. */
export const Impossible = z.strictObject({
  deviceId: Uuid7.nullable(),
  deviceName: Line.nullable(),
  cell: Line,
  reason: Line,
});
export type Impossible = z.infer<typeof Impossible>;

/** What a submission would become. Times are estimates from results of the same cell or profile. */
export const SubmissionPreview = z.strictObject({
  devices: z.array(z.strictObject({ deviceId: Uuid7, name: Line, jobs: Count, estimatedS: Count })),
  jobs: Count,
  /** Left out because they were measured lately. */
  known: Count,
  impossible: z.array(Impossible).max(mostJobs),
  /** Until the last device is done. */
  estimatedS: Count,
});
export type SubmissionPreview = z.infer<typeof SubmissionPreview>;

export const SubmissionReply = z.strictObject({
  submissionId: Uuid7,
  preview: SubmissionPreview,
});
export type SubmissionReply = z.infer<typeof SubmissionReply>;
