import * as z from 'zod';
import { Cell } from './cell.ts';
import { Conditions, Environment } from './environment.ts';
import { Line, Moment, Sha256, Uuid7 } from './primitives.ts';
import { Remark } from './remark.ts';
import { AccuracyCount, Failure, PeakMemory, Startup, Timer } from './run.ts';
import { Summary } from './summary.ts';
import { Profile, ResultState, RunKind, RunStatus, Validity } from './vocabulary.ts';

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
  timer: Timer.nullable(),
  startup: Startup.nullable(),
  warmupEnd: z.string().nullable(),
  stoppedBy: z.string().nullable(),
  accuracy: AccuracyCount.nullable(),
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
});
export type ResultRun = z.infer<typeof ResultRun>;

/** GET /api/v1/results/{id}: the runs of one job cell together, as /r/{id} shows them. */
export const Result = z.strictObject({
  id: Uuid7,
  state: ResultState,
  validity: Validity.nullable(),
  reason: z.string().max(4000).nullable(),
  retracted: z.strictObject({ at: Moment, reason: Line }).nullable(),
  profile: Profile,
  cell: Cell,
  combination: Sha256,
  fingerprint: Sha256,
  environment: Environment,
  openedAt: Moment,
  finishedAt: Moment.nullable(),
  /** Over the latency runs together: percentiles of run medians and of all samples. */
  summary: Summary.nullable(),
  accuracy: z.array(
    z.strictObject({
      metric: Line,
      correct: z.number().int(),
      total: z.number().int(),
      value: z.number(),
      low: z.number(),
      high: z.number(),
      dataSet: Line,
      subsetSha256: Sha256,
      preprocessing: Line,
      measuredAt: Moment,
      resultId: Uuid7,
    }),
  ),
  noAccuracyReason: Line.nullable(),
  remarks: z.array(Remark),
  runs: z.array(ResultRun),
});
export type Result = z.infer<typeof Result>;
