import { boxOverlap } from './box-overlap.ts';
import { type AreaRange, mostDetections, overlapThresholds } from './coco-thresholds.ts';
import type { Detection, Truth } from './judged-image.ts';

/** One detection, judged: bit t of the masks stands for overlap threshold t. */
export interface JudgedDetection {
  score: number;
  right: number;
  /** Neither right nor wrong: in a crowd, or of a size that is not judged. */
  ignored: number;
}

/** What became of one category on one image. */
export interface CategoryMatch {
  /** Labelled objects that ought to be found. */
  positives: number;
  /** Best first; equal scores in the order in which they were reported. */
  detections: JudgedDetection[];
}

/**
 * Pairs the detections of one category on one image with its labels as COCO does: the best score
 * first, each label once (a crowd any number of times), real labels before ignored ones
 * (cocoeval.py, evaluateImg).
 */
export function matchCategory(
  truths: readonly Truth[],
  detections: readonly Detection[],
  area: AreaRange,
): CategoryMatch {
  const isIgnored = ({ crowd, area: size }: Truth) =>
    crowd || size < area.least || size > area.most;
  const real = truths.filter((truth) => !isIgnored(truth));
  const labels = [...real, ...truths.filter(isIgnored)];
  const best = [...detections].sort((a, b) => b.score - a.score).slice(0, mostDetections);
  const overlaps = best.map(({ box }) =>
    labels.map((label) => boxOverlap(box, label.box, label.crowd)),
  );
  const judged = best.map(({ score }) => ({ score, right: 0, ignored: 0 }));
  overlapThresholds.forEach((threshold, t) => {
    const taken = new Uint8Array(labels.length);
    judged.forEach((detection, d) => {
      const match = bestLabel(overlaps[d] ?? [], labels, real.length, taken, threshold);
      const [, , width, height] = best[d]?.box ?? [0, 0, 0, 0];
      const outside = width * height < area.least || width * height > area.most;
      if (match >= 0) taken[match] = 1;
      if (match >= 0 && match < real.length) detection.right |= 1 << t;
      else if (match >= 0 || outside) detection.ignored |= 1 << t;
    });
  });
  return { positives: real.length, detections: judged };
}

/** Index of the label that overlaps most and enough, -1 without one; the last of equal ones. */
function bestLabel(
  overlaps: readonly number[],
  labels: readonly Truth[],
  real: number,
  taken: Uint8Array,
  threshold: number,
): number {
  let least = Math.min(threshold, 1 - 1e-10);
  let match = -1;
  for (let g = 0; g < labels.length; g++) {
    if (taken[g] && !labels[g]?.crowd) continue;
    if (match >= 0 && match < real && g >= real) break;
    const overlap = overlaps[g] ?? 0;
    if (overlap < least) continue;
    least = overlap;
    match = g;
  }
  return match;
}
