import * as z from 'zod';
import { Count, Nanoseconds } from './primitives.ts';

/** One moment of a sustained run: latency with the clock and temperature read beside it. */
export const SustainedMoment = z.strictObject({
  startMs: Count,
  count: Count,
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  clockMhz: z.number().nullable(),
  temperatureC: z.number().nullable(),
});
export type SustainedMoment = z.infer<typeof SustainedMoment>;

/** What 10 to 30 minutes without a pause came to (method.md A6). */
export const SustainedFigures = z.strictObject({
  durationNs: Nanoseconds,
  /** Medians of the first and of the last third of the time, and their ratio. */
  firstThirdMs: z.number(),
  lastThirdMs: z.number(),
  ratio: z.number(),
  /** Seconds until the device throttled; null when it did not. */
  throttledAfterS: z.number().nullable(),
  /** What told it: a throttle counter that rose, or a clock that fell while latency rose. */
  throttledBy: z.enum(['counter', 'clock']).nullable(),
  moments: z.array(SustainedMoment).max(600),
});
export type SustainedFigures = z.infer<typeof SustainedFigures>;
