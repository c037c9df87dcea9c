import * as z from 'zod';
import { Count } from './primitives.ts';

/** A percentile with its 95 % interval; an unbounded side is null and the figure is then not stated. */
export const Percentile = z.strictObject({
  valueMs: z.number(),
  lowMs: z.number().nullable(),
  highMs: z.number().nullable(),
});
export type Percentile = z.infer<typeof Percentile>;

/**
 * Statistics derived from samples (method.md A5), with the version of the arithmetic, so that they
 * can be recomputed. Milliseconds. `p90`, `p95`, `p99` are null when their interval is unbounded;
 * `p5Ms`/`p95WhiskerMs` describe the samples and need 72 of them.
 */
export const Summary = z.strictObject({
  version: z.number().int().min(1),
  count: Count,
  effectiveCount: z.number(),
  /** Inferences timed together in one sample; above 1 only the median is stated (method.md A3.2). */
  callsPerSample: z.number().int().min(1).default(1),
  /** What `p50`'s interval is about: the medians of four runs or more, or the samples of fewer. */
  intervalOf: z.enum(['runs', 'samples']).default('samples'),
  minMs: z.number(),
  maxMs: z.number(),
  meanMs: z.number(),
  p5Ms: z.number().nullable(),
  p95WhiskerMs: z.number().nullable(),
  p50: Percentile,
  p90: Percentile.nullable(),
  p95: Percentile.nullable(),
  p99: Percentile.nullable(),
  /** Interquartile range over the median. */
  dispersion: z.number(),
  outliers: Count,
  /** Medians of the single runs, in run order; one entry for a summary of one run. */
  runMediansMs: z.array(z.number()),
});
export type Summary = z.infer<typeof Summary>;
