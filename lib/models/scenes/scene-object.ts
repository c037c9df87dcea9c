import type { Contour } from '../dataset/contour.ts';
import { sceneSize } from './scenes.ts';

/** One object: label 0 .. 7 and its box as COCO writes it, in pixels from the top left corner. */
export interface SceneObject {
  label: number;
  /** Left edge. */
  x: number;
  /** Top edge. */
  y: number;
  width: number;
  height: number;
}

/** The box around an outline, clipped to the image; exact, since coordinates are 1/64 pixel. */
export function boxOf(label: number, outline: Contour): SceneObject {
  let left = sceneSize * 64;
  let top = left;
  let right = 0;
  let bottom = 0;
  for (let k = 0; k < outline.length; k += 2) {
    left = Math.min(left, Math.max(0, outline[k] ?? 0));
    top = Math.min(top, Math.max(0, outline[k + 1] ?? 0));
    right = Math.max(right, Math.min(sceneSize * 64, outline[k] ?? 0));
    bottom = Math.max(bottom, Math.min(sceneSize * 64, outline[k + 1] ?? 0));
  }
  return {
    label,
    x: left / 64,
    y: top / 64,
    width: (right - left) / 64,
    height: (bottom - top) / 64,
  };
}

/** True when two boxes share more than `most` / 256 of the smaller one. */
export function overlapsMuch(a: SceneObject, b: SceneObject, most: number): boolean {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return false;
  const smaller = Math.min(a.width * a.height, b.width * b.height);
  return width * height * 256 > smaller * most;
}
