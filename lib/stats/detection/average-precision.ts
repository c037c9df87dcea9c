import { recallThresholds } from './coco-thresholds.ts';
import type { CategoryMatches } from './match-images.ts';

/**
 * Average precision of one category at overlap threshold `t` by COCO's 101 points: the mean over the
 * recalls of the best precision at that recall or a higher one (cocoeval.py, accumulate). `weights`
 * says how often each image counts. Null when no image that counts has such an object.
 */
export function averagePrecision(
  matches: CategoryMatches,
  t: number,
  weights: Uint32Array,
): number | null {
  const positives = weightedSum(matches.positives, weights);
  if (positives === 0) return null;
  const { recall, precision } = curveOf(matches, t, weights, positives);
  let sum = 0;
  let at = 0;
  for (const threshold of recallThresholds) {
    while (at < recall.length && (recall[at] ?? 0) < threshold) at++;
    if (at === recall.length) break;
    sum += precision[at] ?? 0;
  }
  return sum / recallThresholds.length;
}

/**
 * Recall and highest later precision at each right detection. Images that count several times are
 * taken at once: the last of equal right detections has the highest precision among them.
 */
function curveOf(
  { image, right, ignored }: CategoryMatches,
  t: number,
  weights: Uint32Array,
  positives: number,
) {
  const recall: number[] = [];
  const precision: number[] = [];
  const bit = 1 << t;
  let hits = 0;
  let misses = 0;
  for (let k = 0; k < image.length; k++) {
    const weight = weights[image[k] ?? 0] ?? 0;
    if (weight === 0 || (ignored[k] ?? 0) & bit) continue;
    if (((right[k] ?? 0) & bit) === 0) misses += weight;
    else {
      hits += weight;
      recall.push(hits / positives);
      precision.push(hits / (misses + hits + Number.EPSILON));
    }
  }
  for (let k = precision.length - 1; k > 0; k--) {
    precision[k - 1] = Math.max(precision[k - 1] ?? 0, precision[k] ?? 0);
  }
  return { recall, precision };
}

function weightedSum(counts: Uint32Array, weights: Uint32Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += (counts[k] ?? 0) * (weights[k] ?? 0);
  return sum;
}
