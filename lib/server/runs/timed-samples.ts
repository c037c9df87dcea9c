import type { TimedRegion } from '../../contract/vocabulary.ts';

/** Decoded streams of one run, nanoseconds. */
export interface DecodedStreams {
  infer: Float64Array;
  pre: Float64Array | null;
  post: Float64Array | null;
}

/**
 * The samples that a cell's figures are about: the runtime call alone, or all three parts. Of an imported
 * one whose source does not say which, there is one stream.
 */
export function timedSamples(streams: DecodedStreams, region: TimedRegion | null): Float64Array {
  if (region !== 'total') return streams.infer;
  return streams.infer.map((ns, i) => ns + (streams.pre?.[i] ?? 0) + (streams.post?.[i] ?? 0));
}
