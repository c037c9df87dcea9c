import * as z from 'zod';
import { Timer } from '../../../lib/contract/run.ts';
import { ArtifactFormat, Profile } from '../../../lib/contract/vocabulary.ts';
import { BuildOrder, BuiltFile } from '../job/built-file.ts';
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

/** What a forked child is asked to do; it does one thing and ends. */
export const Task = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('build'), order: BuildOrder }),
  z.object({ kind: z.literal('probe'), ...RuntimeChoice }),
  z.object({ kind: z.literal('latency'), ...RuntimeChoice, ...FileChoice, profile: Profile }),
  z.object({ kind: z.literal('memory'), ...RuntimeChoice, ...FileChoice }),
  z.object({ kind: z.literal('accuracy'), ...RuntimeChoice, ...FileChoice }),
]);
export type Task = z.infer<typeof Task>;
export type RunTask = Exclude<Task, { kind: 'build' | 'probe' }>;

const Samples = z.custom<Float64Array>((value) => value instanceof Float64Array);

const ChildStartup = z.object({
  runtimeLoadNs: z.number(),
  modelLoadNs: z.number().nullable(),
  firstInferenceNs: z.number().nullable(),
});

export type ChildStartup = z.infer<typeof ChildStartup>;

/** What came of a task. */
export const Outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('build'), file: BuiltFile }),
  z.object({ kind: z.literal('probe'), startup: ChildStartup }),
  z.object({
    kind: z.literal('latency'),
    startup: ChildStartup,
    timer: Timer,
    warmup: z.object({ end: z.enum(['steady', 'unchecked', 'cap']), samples: Samples }),
    pre: Samples,
    infer: Samples,
    post: Samples,
    windowMs: z.number(),
    stoppedBy: z.enum(['samples-and-time', 'budget']),
    collections: z.object({ count: z.number(), totalMs: z.number() }),
  }),
  z.object({ kind: z.literal('memory'), startup: ChildStartup }),
  z.object({ kind: z.literal('accuracy'), startup: ChildStartup, counted: Counted }),
]);
export type Outcome = z.infer<typeof Outcome>;

/**
 * From child to parent. `hello` carries the system-wide monotonic clock at the child's first line;
 * after `checkpoint` the child waits for `go`, so that the parent can read its memory.
 */
export const ChildMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), atNs: z.bigint() }),
  z.object({ type: z.literal('phase'), phase: z.string() }),
  z.object({ type: z.literal('window'), edge: z.enum(['start', 'end']) }),
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
