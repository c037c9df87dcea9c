import * as z from 'zod';
import { Count, Line, Sha256, Slug } from './primitives.ts';
import {
  ArtifactFormat,
  Precision,
  Profile,
  RunKind,
  Scenario,
  TimedRegion,
} from './vocabulary.ts';

/** A model: what an artifact is one file of. Accuracy `speedOnly` models have no trained weights. */
export const ModelRef = z.strictObject({
  slug: Slug,
  name: Line,
  family: Line,
  task: Slug,
  speedOnly: z.boolean(),
  parameters: Count.nullable(),
  flops: Count.nullable(),
});
export type ModelRef = z.infer<typeof ModelRef>;

/** One file of a model, addressed by its sha256. */
export const ArtifactRef = z.strictObject({
  sha256: Sha256,
  bytes: Count,
  format: ArtifactFormat,
  model: ModelRef,
});
export type ArtifactRef = z.infer<typeof ArtifactRef>;

/** A library or tool that executes an artifact. `slug` names the family member, e.g. `onnxruntime-node`. */
export const RuntimeRef = z.strictObject({
  slug: Slug,
  name: Line,
  version: Line,
  executionProvider: Slug,
});
export type RuntimeRef = z.infer<typeof RuntimeRef>;

/** Parameters of one job cell: with the device class they make the combination. */
export const Cell = z.strictObject({
  artifact: ArtifactRef,
  runtime: RuntimeRef,
  precision: Precision,
  batch: z.number().int().min(1).max(4096),
  threads: z.number().int().min(1).max(1024),
  /** Requests in flight at once; latency with more than one never enters a latency chart. */
  concurrency: z.number().int().min(1).max(1024).default(1),
  /** Caches that the runtime keeps between processes, and how it found them; none by default. */
  caches: z.record(Slug, z.enum(['empty', 'filled'])).default({}),
  scenario: Scenario,
  powerMode: Slug.nullable(),
  inputShape: z.array(z.number().int().min(1).max(65536)).min(1).max(8),
  timedRegion: TimedRegion,
});
export type Cell = z.infer<typeof Cell>;

/** One process that a result will consist of. */
export const PlannedRun = z.strictObject({
  index: z.number().int().min(0).max(999),
  kind: RunKind,
});
export type PlannedRun = z.infer<typeof PlannedRun>;

/** How a cell is to be measured. */
export const Plan = z.strictObject({
  profile: Profile,
  planned: z.array(PlannedRun).max(400),
});
export type Plan = z.infer<typeof Plan>;
