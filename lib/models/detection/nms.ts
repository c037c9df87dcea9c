import type { Boxes } from './boxes.ts';
import { overlapOf } from './overlap.ts';
import { rankBoxes } from './rank-boxes.ts';

/** Two boxes of one class that overlap by more than this (IoU) are taken for one object. */
export const mostOverlap = 0.5;

/** Most detections kept of an image, COCO's limit. */
export const mostDetections = 100;

/**
 * Greedy non-maximum suppression, class by class: from the best score down, a box is kept unless one
 * already kept of its class overlaps it by an IoU above `overlap`. Leaves the places of the kept
 * boxes in `boxes.kept`, best first, and their number in `boxes.keptCount`. Allocates nothing.
 */
export function nms(
  boxes: Boxes,
  overlap: number = mostOverlap,
  most: number = mostDetections,
): void {
  rankBoxes(boxes);
  boxes.keptCount = 0;
  for (let rank = 0; rank < boxes.count && boxes.keptCount < most; rank++) {
    const place = boxes.order[rank] ?? 0;
    if (isFree(boxes, place, overlap)) boxes.kept[boxes.keptCount++] = place;
  }
}

function isFree(boxes: Boxes, place: number, overlap: number): boolean {
  for (let k = 0; k < boxes.keptCount; k++) {
    const other = boxes.kept[k] ?? 0;
    if (boxes.label[other] !== boxes.label[place]) continue;
    if (overlapOf(boxes, place, other) > overlap) return false;
  }
  return true;
}
