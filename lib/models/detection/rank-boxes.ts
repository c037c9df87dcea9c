import type { Boxes } from './boxes.ts';

/** True when `a` stands before `b`: by score, then by label and position, so that order is total. */
function before(boxes: Boxes, a: number, b: number): boolean {
  const { score, label, x, y, width, height } = boxes;
  let difference = (score[b] ?? 0) - (score[a] ?? 0);
  difference ||= (label[a] ?? 0) - (label[b] ?? 0);
  difference ||= (x[a] ?? 0) - (x[b] ?? 0);
  difference ||= (y[a] ?? 0) - (y[b] ?? 0);
  difference ||= (width[a] ?? 0) - (width[b] ?? 0);
  difference ||= (height[a] ?? 0) - (height[b] ?? 0);
  return difference < 0;
}

/** Moves the place at `root` down until nothing below stands after it. */
function sift(boxes: Boxes, root: number, end: number): void {
  const { order } = boxes;
  const moved = order[root] ?? 0;
  let at = root;
  for (let child = 2 * at + 1; child < end; child = 2 * at + 1) {
    const other = child + 1;
    const last = other < end && before(boxes, order[child] ?? 0, order[other] ?? 0) ? other : child;
    if (!before(boxes, moved, order[last] ?? 0)) break;
    order[at] = order[last] ?? 0;
    at = last;
  }
  order[at] = moved;
}

/** Fills `boxes.order` with the places in use, best first: a heap sort, which allocates nothing. */
export function rankBoxes(boxes: Boxes): void {
  const { count, order } = boxes;
  for (let place = 0; place < count; place++) order[place] = place;
  for (let root = (count >> 1) - 1; root >= 0; root--) sift(boxes, root, count);
  for (let end = count - 1; end > 0; end--) {
    const last = order[0] ?? 0;
    order[0] = order[end] ?? 0;
    order[end] = last;
    sift(boxes, 0, end);
  }
}
