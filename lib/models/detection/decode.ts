import type { Boxes } from './boxes.ts';
import type { Head } from './head.ts';

/** Detections of a lower score are not decoded: they would only lengthen the tail of a ranking. */
export const leastScore = 0.01;

// exp(4) is 55 anchors: a larger box is no box, and a score of an untrained model must stay finite.
const mostLogSize = 4;

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/**
 * Decodes the rows of one image of `predictions` ([batch, boxes, 5 + classes], raw values) into
 * `boxes`, made by `newBoxes` for the same head: each row gives its best class if the score
 * (objectness x class) reaches `least`. Boxes are not clipped. Allocates nothing.
 */
export function decodeInto(
  head: Head,
  output: Float32Array,
  batchIndex: number,
  boxes: Boxes,
  least: number = leastScore,
): void {
  const { attributes, centreScale } = head;
  boxes.count = 0;
  boxes.keptCount = 0;
  let at = batchIndex * head.boxes * attributes;
  for (const { rows, columns, stride, anchors } of head.maps) {
    for (let cell = 0; cell < rows * columns; cell++) {
      for (const [anchorWidth, anchorHeight] of anchors) {
        const label = bestClass(output, at + 5, head.classes);
        const score = sigmoid(output[at + 4] ?? 0) * sigmoid(output[at + 5 + label] ?? 0);
        if (score >= least) {
          const place = boxes.count++;
          const centreX = (sigmoid(output[at] ?? 0) - 0.5) * centreScale + 0.5 + (cell % columns);
          const row = Math.floor(cell / columns);
          const centreY = (sigmoid(output[at + 1] ?? 0) - 0.5) * centreScale + 0.5 + row;
          const width = Math.exp(Math.min(mostLogSize, output[at + 2] ?? 0)) * anchorWidth;
          const height = Math.exp(Math.min(mostLogSize, output[at + 3] ?? 0)) * anchorHeight;
          boxes.x[place] = centreX * stride - width / 2;
          boxes.y[place] = centreY * stride - height / 2;
          boxes.width[place] = width;
          boxes.height[place] = height;
          boxes.score[place] = score;
          boxes.label[place] = label;
        }
        at += attributes;
      }
    }
  }
}

function bestClass(output: Float32Array, from: number, classes: number): number {
  let best = 0;
  for (let label = 1; label < classes; label++) {
    if ((output[from + label] ?? 0) > (output[from + best] ?? 0)) best = label;
  }
  return best;
}
