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
  Share,
  Slug,
  Uuid7,
} from './primitives.ts';
import { Remark } from './remark.ts';
import { LongWindow, SampleStream, Streams } from './stream.ts';
import { Profile, RunKind, RunStatus } from './vocabulary.ts';

/** The clock as it was found on the device in this very run (method.md A3). */
export const Timer = z.strictObject({
  stepNs: Nanoseconds,
  readNs: Nanoseconds,
  loopTurnNs: Nanoseconds,
  /** Median of an inference that does nothing, through the same loop and the same call path. */
  harnessNs: Nanoseconds.nullable().default(null),
});
export type Timer = z.infer<typeof Timer>;

/** What came before the measured window, each part timed apart (method.md A4, A10). */
export const Startup = z.strictObject({
  spawnNs: Nanoseconds.nullable(),
  runtimeLoadNs: Nanoseconds.nullable(),
  modelLoadNs: Nanoseconds.nullable(),
  firstInferenceNs: Nanoseconds.nullable(),
  /** Whether the page cache was dropped before the process began; null when nobody looked. */
  pageCache: z.enum(['warm', 'dropped']).nullable().default(null),
});
export type Startup = z.infer<typeof Startup>;

/** Warm-up: its samples are kept apart and never mixed in. */
export const Warmup = z.strictObject({
  end: z.enum(['steady', 'unchecked', 'cap']),
  samples: SampleStream,
});
export type Warmup = z.infer<typeof Warmup>;

/** The measured window as a whole; throughput is items over its wall time, never 1/latency (A2). */
export const Window = z.strictObject({
  wallNs: Nanoseconds,
  /** Inferences times batch. */
  items: Count,
  /** Requests in flight. */
  inFlight: z.number().int().min(1),
  /** Inferences timed together in one sample (method.md A3.2). */
  callsPerSample: z.number().int().min(1),
  /** Which of the runtime's entry points was called, e.g. `session.run`. */
  callPath: Line,
});
export type Window = z.infer<typeof Window>;

/** A metric that is no count of right answers, e.g. mAP; 0..1 with its 95 % interval over images. */
export const Score = z.strictObject({
  value: Share,
  low: Share.nullable(),
  high: Share.nullable(),
});
export type Score = z.infer<typeof Score>;

/**
 * Answers image by image, in the order of the subset: the predicted class (unsigned 16 bit, little
 * endian) and a bit for each right one (lowest bit first); both base64. They make paired tests
 * possible (method.md A8.4).
 */
export const Answers = z.strictObject({
  predicted: z.base64().max(700_000),
  right: z.base64().max(50_000),
});
export type Answers = z.infer<typeof Answers>;

/**
 * Labelled images of one accuracy run; `correct` counts per metric, e.g. top1, top5; `scores` holds
 * the metrics that are no counts, e.g. map50-95. `total` images were decoded and judged.
 */
export const AccuracyCount = z.strictObject({
  dataSet: DataSetId,
  subsetSha256: Sha256,
  preprocessing: Slug,
  total: Count.min(1),
  correct: z
    .record(Slug, Count)
    .refine((metrics) => Object.keys(metrics).length <= 20, 'at most 20 metrics'),
  scores: z.record(Slug, Score).default({}),
  /** Images that did not decode: how many, and the first of them by name. */
  skipped: Count.default(0),
  skippedNames: z.array(Line).max(20).default([]),
  /** What guessing would reach by the first metric, and the share of the commonest prediction. */
  chance: Share.nullable().default(null),
  commonest: Share.nullable().default(null),
  answers: Answers.nullable().default(null),
});
export type AccuracyCount = z.infer<typeof AccuracyCount>;

/** Peak memory of the process tree; `scope` names what was counted (e.g. `VmHWM`). */
export const PeakMemory = z.strictObject({
  peakBytes: Count,
  baselineBytes: Count.nullable(),
  scope: Line,
});
export type PeakMemory = z.infer<typeof PeakMemory>;

/**
 * Outputs against those of a reference runtime on the same inputs (method.md A13): the smallest and
 * the middle cosine over inputs, the largest root mean square and absolute difference, and how often
 * the largest output is the same one. It shows that a model without labels is computed correctly.
 */
export const Parity = z.strictObject({
  reference: z.strictObject({ runtime: Slug, version: Line, executionProvider: Slug }),
  referenceArtifact: Sha256,
  inputs: Count.min(1),
  inputsSha256: Sha256,
  cosineLeast: z.number().min(-1).max(1),
  cosineMedian: z.number().min(-1).max(1),
  relativeRmsMost: z.number().min(0).nullable(),
  differenceMost: z.number().min(0),
  sameArgmax: Share,
  /** The least cosine that passes: 0.99 in floating point, 0.95 in int8. */
  threshold: z.number(),
});
export type Parity = z.infer<typeof Parity>;

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
  /** Index of the run that this one repeats, because its warm-up was too short (method.md A4.3). */
  remeasures: z.number().int().min(0).max(999).nullable().default(null),
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
  window: Window.nullable().default(null),
  streams: Streams.nullable(),
  /** In place of `streams` when the window is too long for them (Sustained). */
  longWindow: LongWindow.nullable().default(null),
  /** The rule that ended the measured window. */
  stoppedBy: z
    .enum(['samples-and-time', 'duration', 'budget', 'capacity', 'cancel', 'failure'])
    .nullable(),
  accuracy: AccuracyCount.nullable(),
  parity: Parity.nullable().default(null),
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
