import type { Boxes } from './boxes.ts';
import type { Head, HeadMap } from './head.ts';

/** Detections of a lower score are not decoded: they would only lengthen the tail of a ranking. */
export const leastScore = 0.01;

// exp(4) is 55 anchors: a larger box is no box, and a score of an untrained model must stay finite.
const mostLogSize = 4;

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/**
 * Decodes the rows of one image of `predictions` ([batch, boxes, 5 + classes], raw values) into
 * `boxes`, made by `newBoxes` for the same head. A row gives its best class, or every class (see
 * `rowClasses`), if the score (objectness x class) reaches `least`. Boxes are not clipped. Allocates
 * nothing.
 */
export function decodeInto(
  head: Head,
  output: Float32Array,
  batchIndex: number,
  boxes: Boxes,
  least: number = leastScore,
): void {
  boxes.count = 0;
  boxes.keptCount = 0;
  let at = batchIndex * head.boxes * head.attributes;
  for (const map of head.maps) {
    for (let cell = 0; cell < map.rows * map.columns; cell++) {
      for (const anchor of map.anchors) {
        const from = boxes.count;
        pushClasses(head, output, at, boxes, least);
        if (boxes.count > from) placeFrom(from, head, output, at, boxes, map, cell, anchor);
        at += head.attributes;
      }
    }
  }
}

/** Appends score and label of a row's classes. */
function pushClasses(
  head: Head,
  output: Float32Array,
  at: number,
  boxes: Boxes,
  least: number,
): void {
  const objectness = sigmoid(output[at + 4] ?? 0);
  if (objectness < least) return;
  const one = head.rowClasses === 'best' ? bestClass(output, at + 5, head.classes) : -1;
  const last = one < 0 ? head.classes - 1 : one;
  for (let label = Math.max(0, one); label <= last; label++) {
    const score = objectness * sigmoid(output[at + 5 + label] ?? 0);
    if (score < least) continue;
    boxes.score[boxes.count] = score;
    boxes.label[boxes.count] = label;
    boxes.count++;
  }
}

/** Gives the places from `from` on the box of their row. */
function placeFrom(
  from: number,
  { centreScale }: Head,
  output: Float32Array,
  at: number,
  boxes: Boxes,
  { columns, stride }: HeadMap,
  cell: number,
  anchor: readonly [width: number, height: number],
): void {
  const centreX = (sigmoid(output[at] ?? 0) - 0.5) * centreScale + 0.5 + (cell % columns);
  const row = Math.floor(cell / columns);
  const centreY = (sigmoid(output[at + 1] ?? 0) - 0.5) * centreScale + 0.5 + row;
  const width = Math.exp(Math.min(mostLogSize, output[at + 2] ?? 0)) * anchor[0];
  const height = Math.exp(Math.min(mostLogSize, output[at + 3] ?? 0)) * anchor[1];
  for (let place = from; place < boxes.count; place++) {
    boxes.x[place] = centreX * stride - width / 2;
    boxes.y[place] = centreY * stride - height / 2;
    boxes.width[place] = width;
    boxes.height[place] = height;
  }
}

function bestClass(output: Float32Array, from: number, classes: number): number {
  let best = 0;
  for (let label = 1; label < classes; label++) {
    if ((output[from + label] ?? 0) > (output[from + best] ?? 0)) best = label;
  }
  return best;
}
