import * as z from 'zod';
import { Timer } from '../../../../lib/contract/run.ts';
import { ChildStartup, LatencyTask } from '../../child/messages.ts';
import { Samples } from '../measurement.ts';
import { OutputsSeen } from '../outputs-seen.ts';

/** What a worker thread of an Offline run is given when it starts. */
export const WorkerOrder = z.object({
  task: LatencyTask,
  number: z.number(),
  signals: z.custom<SharedArrayBuffer>((value) => value instanceof SharedArrayBuffer),
});
export type WorkerOrder = z.infer<typeof WorkerOrder>;

/** Places in the memory that the loops share. */
export const signal = { go: 0, stop: 1, samples: 2, calls: 3 } as const;

/** A loop that is warm and waits for the others. */
const Ready = z.object({
  type: z.literal('ready'),
  startup: ChildStartup,
  timer: Timer,
  warmup: z.object({ end: z.enum(['steady', 'unchecked', 'cap']), samples: Samples }),
  calls: z.number(),
  callPath: z.string(),
  awaited: z.boolean(),
  syntheticInput: z.boolean(),
});
export type Ready = z.infer<typeof Ready>;

/** What a loop measured; times are on the clock that all processes of the machine share. */
const Measured = z.object({
  type: z.literal('measured'),
  /** Four clock reads of each sample, milliseconds. */
  reads: Samples,
  collections: z.object({ count: z.number(), totalMs: z.number() }),
});
export type Measured = z.infer<typeof Measured>;

export const WorkerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('phase'), phase: z.string() }),
  Ready,
  Measured,
  z.object({ type: z.literal('seen'), outputs: OutputsSeen, harnessNs: z.number() }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type WorkerMessage = z.infer<typeof WorkerMessage>;
