import * as z from 'zod';
import { Line, Slug } from './primitives.ts';
import { ArtifactFormat, Precision, Profile, Scenario } from './vocabulary.ts';

const threads = z.number().int().min(1).max(1024);
const batch = z.number().int().min(1).max(4096);
const inputSize = z.number().int().min(16).max(4096);

/** Values that a sweep goes through; every combination of them is a cell. */
export const Sweep = z
  .strictObject({
    batch: z.array(batch).min(1).max(32).optional(),
    threads: z.array(threads).min(1).max(32).optional(),
    concurrency: z.array(threads).min(1).max(32).optional(),
    precision: z.array(Precision).min(1).max(11).optional(),
    inputSize: z.array(inputSize).min(1).max(32).optional(),
  })
  .refine((sweep) => Object.keys(sweep).length > 0, 'a sweep needs at least one axis');
export type Sweep = z.infer<typeof Sweep>;

/**
 * One line of a job file: a model on a runtime in a precision. The agent resolves it to a Cell with
 * the artifact's sha256 and the runtime's version, or to *unsupported* with the reason.
 */
export const JobEntry = z.strictObject({
  model: Slug,
  runtime: Slug,
  precision: Precision,
  profile: Profile.optional(),
  threads: threads.optional(),
  batch: batch.optional(),
  /** Requests in flight; more than one only in the scenario Offline. */
  concurrency: threads.optional(),
  /** Edge of the square input, where the model may be built for several. */
  inputSize: inputSize.optional(),
  scenario: Scenario.optional(),
  /** Length of a Sustained run. */
  minutes: z.number().min(10).max(30).optional(),
  /** Labelled data set that accuracy is counted on, and how many of its images. */
  dataSet: Slug.optional(),
  images: z.number().int().min(1).max(1_000_000).optional(),
  sweep: Sweep.optional(),
});
export type JobEntry = z.infer<typeof JobEntry>;

/** Two cells measured interleaved on this device; gives one of the four verdicts. */
export const JobComparison = z.strictObject({
  a: JobEntry,
  b: JobEntry,
  runsPerSide: z.number().int().min(4).max(20).optional(),
});
export type JobComparison = z.infer<typeof JobComparison>;

/** One cell measured against itself; gives the device's own noise. */
export const JobNoise = z.strictObject({
  cell: JobEntry,
  repeats: z.number().int().min(2).max(20).optional(),
  runsPerSide: z.number().int().min(4).max(10).optional(),
});
export type JobNoise = z.infer<typeof JobNoise>;

/**
 * A model file beside the job file, for what is not built in. `file` is relative to the job file's
 * folder and may not leave it. Shapes that the file leaves open must be fixed by `inputShape`.
 */
export const JobModel = z.strictObject({
  slug: Slug,
  name: Line,
  task: Slug,
  file: Line,
  format: ArtifactFormat,
  precision: Precision,
  inputShape: z.array(z.number().int().min(1).max(65536)).min(1).max(8).optional(),
  layout: z.enum(['NCHW', 'NHWC']).optional(),
  inputName: Line.optional(),
  outputName: Line.optional(),
  /** Recipe that turns an image into the input, e.g. `imagenet-256-224-v1`. */
  preprocessing: Slug.optional(),
});
export type JobModel = z.infer<typeof JobModel>;

/** A job file: what is to be measured, in order, one at a time. */
export const JobFile = z
  .strictObject({
    version: z.literal(1),
    name: Line,
    profile: Profile,
    models: z.array(JobModel).max(100).default([]),
    cells: z.array(JobEntry).max(1000).default([]),
    comparisons: z.array(JobComparison).max(100).default([]),
    noise: z.array(JobNoise).max(20).default([]),
  })
  .refine((job) => job.cells.length + job.comparisons.length + job.noise.length > 0, {
    message: 'a job needs at least one of cells, comparisons and noise',
  });
export type JobFile = z.infer<typeof JobFile>;
