import { toNanoseconds } from '../clock.ts';

const readsPerSample = 4;

/** The samples of loops that ran side by side, as one window. */
export interface MergedLoops {
  samples: number;
  /** From the first start to the last end. */
  wallMs: number;
  /** Mean time of a call with its pre and post. */
  meanRequestNs: number;
  /** Whole nanoseconds a call, in the order in which the samples were completed. */
  streams: { pre: Float64Array; infer: Float64Array; post: Float64Array };
}

/**
 * Merges loops, each given by four clock reads a sample (before pre, before infer, after infer,
 * after post) in milliseconds of one clock; `calls` inferences make a sample.
 */
export function mergeLoops(loops: readonly Float64Array[], calls: number): MergedLoops {
  const all = loops.flatMap((reads) =>
    Array.from({ length: reads.length / readsPerSample }, (_, i) =>
      reads.subarray(i * readsPerSample, (i + 1) * readsPerSample),
    ),
  );
  const read = (sample: Float64Array, at: number) => sample[at] ?? Number.NaN;
  all.sort((a, b) => read(a, 3) - read(b, 3));
  const part = (from: number) =>
    Float64Array.from(all, (sample) =>
      toNanoseconds((read(sample, from + 1) - read(sample, from)) / calls),
    );
  const start = all.reduce((least, sample) => Math.min(least, read(sample, 0)), Infinity);
  const end = all.reduce((most, sample) => Math.max(most, read(sample, 3)), -Infinity);
  const busyMs = all.reduce((sum, sample) => sum + read(sample, 3) - read(sample, 0), 0);
  return {
    samples: all.length,
    wallMs: all.length === 0 ? 0 : end - start,
    meanRequestNs: toNanoseconds(busyMs / Math.max(1, all.length) / calls),
    streams: { pre: part(0), infer: part(1), post: part(2) },
  };
}
