import { bucketStart, type Histogram, histogramCount } from './histogram.ts';

/** A quantile of a histogram and the bounds between which the sample itself lay. */
export interface BucketQuantile {
  /** Middle of the bucket: at most 1/128 (0.8 %) from the sample, exact below 128 ns. */
  ns: number;
  lowNs: number;
  highNs: number;
}

/**
 * Quantile `q` (0..1) by nearest rank, as far as buckets tell it: the sample of rank ceil(q n) lay
 * between `lowNs` and `highNs`, both included.
 *
 * @throws RangeError when the histogram holds no samples
 */
export function histogramQuantile(histogram: Histogram, q: number): BucketQuantile {
  const total = histogramCount(histogram);
  // As for samples: 0.07 * 100 is 7.000000000000001, and is rank 7.
  return histogramRank(histogram, Math.min(total, Math.max(1, Math.ceil(q * total - 1e-9))));
}

/**
 * The sample of a one-based rank in ascending order, as far as buckets tell it.
 *
 * @throws RangeError when the rank is outside 1..n
 */
export function histogramRank(histogram: Histogram, rank: number): BucketQuantile {
  let seen = 0;
  for (const [bucket, count] of [...histogram].sort(([a], [b]) => a - b)) {
    seen += count;
    if (rank < 1 || seen < rank) continue;
    const lowNs = bucketStart(bucket);
    const highNs = bucketStart(bucket + 1) - 1;
    return { ns: (lowNs + highNs) / 2, lowNs, highNs };
  }
  throw new RangeError(`Rank ${rank} does not exist among ${seen} samples.`);
}
