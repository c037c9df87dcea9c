import { decodeDeltaVarint, encodeDeltaVarint } from './delta-varint.ts';

/** Sub-buckets of one octave: neighbouring bounds differ by 1/64 of their value at most. */
const perOctave = 64;

/** Buckets that can exist: durations are below 2^52 ns, as in sample streams. */
const bucketLimit = bucketOf(2 ** 52 - 1) + 1;

/** Log-linear histogram of nanoseconds: how many samples each bucket holds. */
export type Histogram = ReadonlyMap<number, number>;

/** Bucket of a duration of whole nanoseconds: exact below 64 ns, then 64 to each doubling. */
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

/** Counts whole nanoseconds into their buckets. */
export function histogramOf(samplesNs: ArrayLike<number>): Histogram {
  const counts = new Map<number, number>();
  for (let i = 0; i < samplesNs.length; i++) {
    const bucket = bucketOf(samplesNs[i] ?? 0);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

/** The histogram of all samples together: counts of equal buckets are added. */
export function mergeHistograms(histograms: Iterable<Histogram>): Histogram {
  const counts = new Map<number, number>();
  for (const histogram of histograms) {
    for (const [bucket, count] of histogram) {
      counts.set(bucket, (counts.get(bucket) ?? 0) + count);
    }
  }
  return counts;
}

/** Number of samples in a histogram. */
export function histogramCount(histogram: Histogram): number {
  let total = 0;
  for (const count of histogram.values()) total += count;
  return total;
}

/** Samples straight to the wire: `encodeBuckets` of `histogramOf`. */
export function encodeHistogram(samplesNs: ArrayLike<number>): Uint8Array {
  return encodeBuckets(histogramOf(samplesNs));
}

/**
 * A histogram as one delta-varint list: the number of buckets, the buckets in ascending order, and
 * their counts. Buckets without samples are left out. Histograms of different runs are merged by
 * adding the counts of equal buckets (reliability.md 3.1).
 *
 * @throws RangeError when a bucket or a count is not a non-negative integer below 2^52
 */
export function encodeBuckets(histogram: Histogram): Uint8Array {
  const entries = [...histogram].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b);
  return encodeDeltaVarint([
    entries.length,
    ...entries.map(([bucket]) => bucket),
    ...entries.map(([, count]) => count),
  ]);
}

/**
 * The inverse of `encodeBuckets`, which accepts nothing but what that writes.
 *
 * @throws RangeError when the bytes are truncated or overlong, buckets do not rise or are out of
 * range, or a bucket is empty
 */
export function decodeHistogram(bytes: Uint8Array): Histogram {
  const lastBytes = bytes.reduce((count, byte) => count + (byte < 128 ? 1 : 0), 0);
  const values = decodeDeltaVarint(bytes, lastBytes);
  const entries = values[0];
  if (entries === undefined || values.length !== 1 + 2 * entries) {
    throw new RangeError(
      `A histogram of ${entries ?? 'no'} buckets cannot have ${values.length} numbers.`,
    );
  }
  const counts = new Map<number, number>();
  let previous = -1;
  for (let i = 1; i <= entries; i++) {
    const bucket = values[i] ?? -1;
    const count = values[i + entries] ?? 0;
    if (bucket <= previous || bucket >= bucketLimit) {
      throw new RangeError(`Bucket ${bucket} of a histogram is out of order or out of range.`);
    }
    if (count === 0) throw new RangeError(`Bucket ${bucket} of a histogram is empty.`);
    counts.set(bucket, count);
    previous = bucket;
  }
  return counts;
}
