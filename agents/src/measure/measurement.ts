import * as z from 'zod';
import { Timer, Window } from '../../../lib/contract/run.ts';
import { LongWindow } from '../../../lib/contract/stream.ts';
import { OutputsSeen } from './outputs-seen.ts';

/** Samples in whole nanoseconds a call, in order. */
export const Samples = z.custom<Float64Array>((value) => value instanceof Float64Array);

/** One measured window with everything that a report says of it; every scenario brings one. */
export const Measurement = z.object({
  timer: Timer,
  warmup: z.object({ end: z.enum(['steady', 'unchecked', 'cap']), samples: Samples }),
  window: Window,
  /** Null when the window was too long to keep each sample. */
  streams: z.object({ pre: Samples, infer: Samples, post: Samples }).nullable(),
  longWindow: LongWindow.nullable(),
  stoppedBy: z.enum(['samples-and-time', 'budget', 'duration', 'capacity']),
  collections: z.object({ count: z.number(), totalMs: z.number() }),
  /** Mean time of a request from its start to its end, with pre and post; nanoseconds. */
  meanRequestNs: z.number(),
  /** Calls of the runtime in the window, each with a whole batch. */
  requests: z.number(),
  /** Whether each call waits for a turn of the loop or a promise. */
  awaited: z.boolean(),
  outputs: OutputsSeen,
  syntheticInput: z.boolean(),
});
export type Measurement = z.infer<typeof Measurement>;
