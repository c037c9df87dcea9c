import type { Box } from './judged-image.ts';

/**
 * Intersection over union of a found and a labelled box, 0..1; over the found box alone where the
 * label is a crowd (COCO's maskApi, bbIou).
 */
export function boxOverlap(found: Box, labelled: Box, crowd: boolean): number {
  const width =
    Math.min(found[2] + found[0], labelled[2] + labelled[0]) - Math.max(found[0], labelled[0]);
  const height =
    Math.min(found[3] + found[1], labelled[3] + labelled[1]) - Math.max(found[1], labelled[1]);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  const area = found[2] * found[3];
  return both / (crowd ? area : area + labelled[2] * labelled[3] - both);
}
