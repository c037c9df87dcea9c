import * as z from 'zod';
import { Count } from './primitives.ts';

/** At most this many samples travel in one run report; longer windows travel as histograms. */
export const maxSamples = 200_000;

/**
 * Samples in order, losslessly: each is a whole number of ticks of `tickNs` nanoseconds, no coarser
 * than the timer's step; `data` is base64 of delta + zigzag + varint (lib/codec/delta-varint.ts).
 */
export const SampleStream = z.strictObject({
  tickNs: z.number().int().min(1).max(1_000_000),
  count: Count.max(maxSamples),
  data: z.base64().max(2_800_000),
});
export type SampleStream = z.infer<typeof SampleStream>;

/** The timed parts of each inference; total is derived. `pre` and `post` are null when not timed. */
export const Streams = z.strictObject({
  infer: SampleStream,
  pre: SampleStream.nullable(),
  post: SampleStream.nullable(),
});
export type Streams = z.infer<typeof Streams>;

/** What one interval of a long window came to; `histogram` is lib/codec/histogram.ts, base64. */
export const Interval = z.strictObject({
  startMs: Count,
  count: Count,
  minNs: Count,
  maxNs: Count,
  sumNs: Count,
  p50Ns: Count,
  histogram: z.base64().max(8000),
});
export type Interval = z.infer<typeof Interval>;

/**
 * A window that is too long for its samples to travel: histograms and figures of the runtime call by
 * interval (`intervalMs` long, empty ones left out), the medians of ten equal parts in time order,
 * and the first and last thousand samples.
 */
export const LongWindow = z.strictObject({
  intervalMs: z.number().int().min(1000).max(60_000),
  count: Count,
  intervals: z.array(Interval).max(1900),
  blockMediansNs: z.array(Count).max(10),
  first: SampleStream,
  last: SampleStream,
});
export type LongWindow = z.infer<typeof LongWindow>;
