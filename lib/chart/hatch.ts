import type { Rect } from './scene.ts';
import { px } from './scene-node.ts';

/**
 * Lines at 45° that fill a rectangle, as one path: needs no pattern with an id of its own. They lie
 * on one grid over the whole picture, so that two rectangles that overlap are hatched as one.
 */
export function hatch({ left, right, top, bottom }: Rect, every = 5): string {
  const parts: string[] = [];
  const first = Math.ceil((left + top) / every);
  // Along each line x + y is the same.
  for (let sum = first * every; sum < right + bottom; sum += every) {
    const fromX = Math.max(left, sum - bottom);
    const toX = Math.min(right, sum - top);
    if (toX > fromX) {
      parts.push(`M${px(fromX)} ${px(sum - fromX)}L${px(toX)} ${px(sum - toX)}`);
    }
  }
  return parts.join('');
}
