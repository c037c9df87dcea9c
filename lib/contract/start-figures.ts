import * as z from 'zod';
import { Count } from './primitives.ts';

/** Median and maximum of one part of a start over several fresh processes, milliseconds. */
export const StartPart = z.strictObject({ medianMs: z.number(), maxMs: z.number(), count: Count });
export type StartPart = z.infer<typeof StartPart>;

/**
 * Start of a process (method.md A10): until its first line, the runtime's library, the model (with
 * compiling and optimising), the first inference, and the measured sum of them. `kind` is
 * `cold-disk` when the page cache was dropped before, else `cold-process`.
 */
export const StartFigures = z.strictObject({
  kind: z.enum(['cold-process', 'cold-disk']),
  processes: Count,
  spawn: StartPart.nullable(),
  runtime: StartPart.nullable(),
  load: StartPart.nullable(),
  first: StartPart.nullable(),
  toFirstResult: StartPart.nullable(),
});
export type StartFigures = z.infer<typeof StartFigures>;
