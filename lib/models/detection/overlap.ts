import type { Boxes } from './boxes.ts';

/** Intersection over union of two boxes, 0 .. 1; 0 where neither has an area. */
export function overlapOf(boxes: Boxes, a: number, b: number): number {
  // Plain reads: this runs some ten thousand times an image, and must allocate nothing.
  const xa = boxes.x[a] ?? 0;
  const ya = boxes.y[a] ?? 0;
  const wa = boxes.width[a] ?? 0;
  const ha = boxes.height[a] ?? 0;
  const xb = boxes.x[b] ?? 0;
  const yb = boxes.y[b] ?? 0;
  const wb = boxes.width[b] ?? 0;
  const hb = boxes.height[b] ?? 0;
  const shared =
    Math.max(0, Math.min(xa + wa, xb + wb) - Math.max(xa, xb)) *
    Math.max(0, Math.min(ya + ha, yb + hb) - Math.max(ya, yb));
  const union = wa * ha + wb * hb - shared;
  return union > 0 ? shared / union : 0;
}
