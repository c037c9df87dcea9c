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
