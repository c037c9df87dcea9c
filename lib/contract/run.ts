import * as z from 'zod';
import { Cell } from './cell.ts';
import { Conditions, Environment } from './environment.ts';
import {
  Count,
  DataSetId,
  Line,
  Moment,
  Nanoseconds,
  Paragraph,
  Sha256,
  Slug,
  Uuid7,
} from './primitives.ts';
import { Remark } from './remark.ts';
import { SampleStream, Streams } from './stream.ts';
import { Profile, RunKind, RunStatus } from './vocabulary.ts';

/** The clock as it was found on the device in this very run (method.md A3). */
export const Timer = z.strictObject({
  stepNs: Nanoseconds,
  readNs: Nanoseconds,
  loopTurnNs: Nanoseconds,
});
export type Timer = z.infer<typeof Timer>;

/** What came before the measured window, each part timed apart (method.md A4, A10). */
export const Startup = z.strictObject({
  spawnNs: Nanoseconds.nullable(),
  runtimeLoadNs: Nanoseconds.nullable(),
  modelLoadNs: Nanoseconds.nullable(),
  firstInferenceNs: Nanoseconds.nullable(),
});
export type Startup = z.infer<typeof Startup>;

/** Warm-up: its samples are kept apart and never mixed in. */
export const Warmup = z.strictObject({
  end: z.enum(['steady', 'unchecked', 'cap']),
  samples: SampleStream,
});
export type Warmup = z.infer<typeof Warmup>;

/** Labelled images of one accuracy run; `correct` counts per metric, e.g. top1, top5. */
export const AccuracyCount = z.strictObject({
  dataSet: DataSetId,
  subsetSha256: Sha256,
  preprocessing: Slug,
  total: Count.min(1),
  correct: z
    .record(Slug, Count)
    .refine((metrics) => Object.keys(metrics).length <= 20, 'at most 20 metrics'),
});
export type AccuracyCount = z.infer<typeof AccuracyCount>;

/** Peak memory of the process tree; `scope` names what was counted (e.g. `VmHWM`). */
export const PeakMemory = z.strictObject({
  peakBytes: Count,
  baselineBytes: Count.nullable(),
  scope: Line,
});
export type PeakMemory = z.infer<typeof PeakMemory>;

/** Why a run did not end ok. */
export const Failure = z.strictObject({ phase: Slug, message: Paragraph });
export type Failure = z.infer<typeof Failure>;

/**
 * The report of one fresh process (design.md section 4, step 4). JSON of at most 4 MB. The
 * idempotency key is (resultId, runIndex); the same body again returns the first receipt.
 */
export const RunReport = z.strictObject({
  version: z.literal(1),
  resultId: Uuid7,
  runIndex: z.number().int().min(0).max(999),
  kind: RunKind,
  status: RunStatus,
  failure: Failure.nullable(),
  profile: Profile,
  cell: Cell,
  startedAt: Moment,
  wallNs: Nanoseconds,
  agentVersion: Line,
  environment: Environment,
  conditions: z.strictObject({
    before: Conditions.nullable(),
    during: z.array(Conditions).max(2000),
    after: Conditions.nullable(),
  }),
  timer: Timer.nullable(),
  startup: Startup,
  warmup: Warmup.nullable(),
  streams: Streams.nullable(),
  stoppedBy: z.enum(['samples-and-time', 'budget', 'cancel', 'failure']).nullable(),
  accuracy: AccuracyCount.nullable(),
  memory: PeakMemory.nullable(),
  remarks: z.array(Remark).max(50),
});
export type RunReport = z.infer<typeof RunReport>;

/** Largest accepted body of POST /api/v1/runs, in bytes. */
export const maxRunBytes = 4 * 1024 * 1024;

/** The server's answer to an accepted run: the agent deletes its copy only when all three match. */
export const Receipt = z.strictObject({
  resultId: Uuid7,
  runIndex: z.number().int(),
  sha256: Sha256,
  receivedAt: Moment,
  resultState: z.enum(['open', 'complete', 'failed', 'incomplete', 'unsupported']),
});
export type Receipt = z.infer<typeof Receipt>;
