import * as z from 'zod';
import { ArtifactFormat, Scenario } from '../../../lib/contract/vocabulary.ts';
import { BuildOrder, BuiltFile } from '../job/built-file.ts';
import { Measurement } from '../measure/measurement.ts';
import { WarmupLimits, WindowLimits } from '../measure/profiles.ts';
import { Counted } from '../workload/counted.ts';
import { Workload } from '../workload/workload.ts';

const RuntimeChoice = { runtime: z.string(), folders: z.array(z.string()) };

const FileChoice = {
  file: z.object({
    path: z.string(),
    format: ArtifactFormat,
    inputName: z.string(),
    outputName: z.string(),
    inputShape: z.array(z.number()),
  }),
  workload: Workload,
  threads: z.number(),
};

/** A latency run of any scenario. */
export const LatencyTask = z.object({
  kind: z.literal('latency'),
  ...RuntimeChoice,
  ...FileChoice,
  scenario: Scenario,
  concurrency: z.number(),
  batch: z.number(),
  /** Length of a Sustained run. */
  minutes: z.number().nullable(),
  limits: z.object({ warmup: WarmupLimits, window: WindowLimits }),
});
export type LatencyTask = z.infer<typeof LatencyTask>;

/** What a forked child is asked to do; it does one thing and ends. */
export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('build'), order: BuildOrder }),
  z.object({ kind: z.literal('probe'), ...RuntimeChoice }),
  z.object({ kind: z.literal('inspect'), path: z.string() }),
  LatencyTask,
  z.object({ kind: z.literal('memory'), ...RuntimeChoice, ...FileChoice }),
  z.object({ kind: z.literal('accuracy'), ...RuntimeChoice, ...FileChoice }),
  z.object({ kind: z.literal('cold-start'), ...RuntimeChoice, ...FileChoice }),
  z.object({ kind: z.literal('outputs'), ...RuntimeChoice, ...FileChoice, inputs: z.number() }),
]);
export type Task = z.infer<typeof Task>;
/** A task that opens a model. */
export type ModelTask = Exclude<Task, { kind: 'build' | 'probe' | 'inspect' }>;

export const ChildStartup = z.object({
  runtimeLoadNs: z.number(),
  modelLoadNs: z.number().nullable(),
  firstInferenceNs: z.number().nullable(),
});
export type ChildStartup = z.infer<typeof ChildStartup>;

const Output = z.custom<Float32Array>((value) => value instanceof Float32Array);

const OnnxValue = z.object({
  name: z.string(),
  elementType: z.number(),
  dims: z.array(z.union([z.number(), z.string()])),
});

/** What came of a task. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('build'), file: BuiltFile }),
  z.object({ kind: z.literal('probe'), startup: ChildStartup }),
  z.object({
    kind: z.literal('inspect'),
    io: z.object({
      inputs: z.array(OnnxValue),
      outputs: z.array(OnnxValue),
      externalWeights: z.boolean(),
    }),
  }),
  z.object({ kind: z.literal('latency'), startup: ChildStartup, measurement: Measurement }),
  z.object({ kind: z.literal('memory'), startup: ChildStartup }),
  z.object({
    kind: z.literal('accuracy'),
    startup: ChildStartup,
    counted: Counted,
  }),
  z.object({ kind: z.literal('cold-start'), startup: ChildStartup }),
  z.object({
    kind: z.literal('outputs'),
    startup: ChildStartup,
    /** One an image, in order. */
    outputs: z.array(Output),
    /** Of the images as they were before any layout of a runtime. */
    inputsSha256: z.string(),
  }),
]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * From child to parent. `hello` carries the system-wide monotonic clock at the child's first line;
 * after `checkpoint` the child waits for `go`, so that the parent can read its memory.
 */
export const ChildMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), atNs: z.bigint() }),
  z.object({ type: z.literal('phase'), phase: z.string() }),
  z.object({
    type: z.literal('window'),
    edge: z.enum(['start', 'end']),
    /** How long a sample took in the warm-up, where that is known. */
    sampleMs: z.number().nullable(),
  }),
  z.object({ type: z.literal('checkpoint'), name: z.enum(['loaded', 'used']) }),
  z.object({ type: z.literal('done'), outcome: Outcome }),
  z.object({ type: z.literal('failed'), phase: z.string(), message: z.string() }),
]);
export type ChildMessage = z.infer<typeof ChildMessage>;

/** From parent to child. */
export const ParentMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('task'), task: Task }),
  z.object({ type: z.literal('go') }),
]);
export type ParentMessage = z.infer<typeof ParentMessage>;
