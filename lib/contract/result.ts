import * as z from 'zod';
import { Conditions, Environment } from './environment.ts';
import { PointSource } from './point.ts';
import { Line, Moment, Sha256, Uuid7 } from './primitives.ts';
import { RegionSummaries } from './regions.ts';
import { Remark } from './remark.ts';
import { ResultCell } from './result-cell.ts';
import { AccuracyCount, Failure, Parity, PeakMemory, Startup, Timer, Window } from './run.ts';
import { StartFigures } from './start-figures.ts';
import { LongWindow } from './stream.ts';
import { StudyRef } from './study.ts';
import { Summary } from './summary.ts';
import { SustainedFigures } from './sustained.ts';
import { Profile, ResultState, RunKind, RunStatus, Tier, Validity } from './vocabulary.ts';

/** Samples of one run in nanoseconds, in the order in which they were taken. */
export const RunSamples = z.strictObject({
  unit: z.literal('ns'),
  warmup: z.array(z.number().int()),
  infer: z.array(z.number().int()),
  pre: z.array(z.number().int()).nullable(),
  post: z.array(z.number().int()).nullable(),
});
export type RunSamples = z.infer<typeof RunSamples>;

/** One process of a result. `samples` is present only when asked for (`?samples=1`). */
export const ResultRun = z.strictObject({
  index: z.number().int(),
  kind: RunKind,
  status: RunStatus.nullable(),
  failure: Failure.nullable(),
  startedAt: Moment.nullable(),
  receivedAt: Moment.nullable(),
  agentVersion: Line.nullable(),
  bodySha256: Sha256.nullable(),
  summary: Summary.nullable(),
  regions: RegionSummaries.nullable(),
  remeasures: z.number().int().nullable(),
  window: Window.nullable(),
  timer: Timer.nullable(),
  startup: Startup.nullable(),
  warmupEnd: z.string().nullable(),
  stoppedBy: z.string().nullable(),
  accuracy: AccuracyCount.nullable(),
  parity: Parity.nullable(),
  memory: PeakMemory.nullable(),
  conditions: z
    .strictObject({
      before: Conditions.nullable(),
      during: z.array(Conditions),
      after: Conditions.nullable(),
    })
    .nullable(),
  remarks: z.array(Remark),
  samples: RunSamples.nullable(),
  /** Of a Sustained run, and like `samples` only when asked for. */
  longWindow: LongWindow.nullable(),
});
export type ResultRun = z.infer<typeof ResultRun>;

/** GET /api/v1/results/{id}: the runs of one job cell together, as /r/{id} shows them. */
export const Result = z.strictObject({
  id: Uuid7,
  state: ResultState,
  validity: Validity.nullable(),
  reason: z.string().max(4000).nullable(),
  /** A tombstone: every figure below is gone; `replacedBy` is the result drawn in its place now. */
  retracted: z.strictObject({ at: Moment, reason: Line, replacedBy: Uuid7.nullable() }).nullable(),
  /** Another attempt of its job took its place: it is kept, and does not count. */
  superseded: z.boolean(),
  /** `measured` by our agent; else that of the import it came with, which `source` cites. */
  tier: Tier,
  source: PointSource.nullable(),
  /** What the source says a reader must know; null for a measured one. */
  note: z.string().max(1000).nullable(),
  /** Null of an imported result: none of our plans was followed. */
  profile: Profile.nullable(),
  cell: ResultCell,
  combination: Sha256,
  /** Null of an imported result: nothing is known of its environment. */
  fingerprint: Sha256.nullable(),
  environment: Environment,
  openedAt: Moment,
  finishedAt: Moment.nullable(),
  /** Over the latency runs together: percentiles of run medians and of all samples. */
  summary: Summary.nullable(),
  /** The other timed parts, over the same runs. */
  regions: RegionSummaries.nullable(),
  /** Items a second, measured over the windows of the runs. */
  throughputPerS: z.number().nullable(),
  /** One entry a kind of start that was measured. */
  start: z.array(StartFigures),
  sustained: SustainedFigures.nullable(),
  /** Of the newest parity run that matches what was timed. */
  parity: Parity.nullable(),
  studies: z.array(StudyRef),
  /** Interleaved comparisons that it is a side of. */
  comparisons: z.array(z.strictObject({ id: Uuid7, kind: z.enum(['ab', 'aa']) })),
  accuracy: z.array(
    z.strictObject({
      metric: Line,
      /** Null for a metric that is no count, e.g. mAP. */
      correct: z.number().int().nullable(),
      /** Null where the source of an imported result does not state it, like what follows. */
      total: z.number().int().nullable(),
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      dataSet: Line,
      subsetSha256: Sha256.nullable(),
      preprocessing: Line.nullable(),
      measuredAt: Moment.nullable(),
      resultId: Uuid7,
    }),
  ),
  noAccuracyReason: Line.nullable(),
  remarks: z.array(Remark),
  runs: z.array(ResultRun),
});
export type Result = z.infer<typeof Result>;
