import { encodeDeltaVarint } from '../../codec/delta-varint.ts';

/** Sub-buckets of one octave: neighbouring bounds differ by 1/64, so a value errs by under 0.8 %. */
const perOctave = 64;

/**
 * Log-linear histogram of nanoseconds, sparse: pairs of (bucket, count), ascending by bucket, as
 * two delta-varint lists behind each other with their length in front. Histograms of different
 * runs are merged by adding the counts of equal buckets (reliability.md 3.1).
 */
export function encodeHistogram(samplesNs: ArrayLike<number>): Uint8Array {
  const counts = new Map<number, number>();
  for (let i = 0; i < samplesNs.length; i++) {
    const bucket = bucketOf(samplesNs[i] ?? 0);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const entries = [...counts].sort(([a], [b]) => a - b);
  return encodeDeltaVarint([
    entries.length,
    ...entries.map(([bucket]) => bucket),
    ...entries.map(([, count]) => count),
  ]);
}

/** Bucket of a duration: exact below 64 ns, then 64 to each doubling. */
export function bucketOf(ns: number): number {
  if (ns < perOctave) return ns;
  const octave = Math.floor(Math.log2(ns / perOctave));
  const width = 2 ** octave;
  return perOctave * (octave + 1) + Math.floor((ns - perOctave * width) / width);
}

/** Smallest duration of a bucket, nanoseconds: the inverse of `bucketOf`. */
export function bucketStart(bucket: number): number {
  if (bucket < perOctave) return bucket;
  const octave = Math.floor(bucket / perOctave) - 1;
  return (perOctave + (bucket % perOctave)) * 2 ** octave;
}
