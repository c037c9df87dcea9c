import { type Boxes, newBoxes } from '../../../lib/models/detection/boxes.ts';
import { decodeInto } from '../../../lib/models/detection/decode.ts';
import { headOf, isDetectorSlug } from '../../../lib/models/detection/head.ts';
import { nms } from '../../../lib/models/detection/nms.ts';
import { inputSize } from '../../../lib/models/images/input-size.ts';
import type { Workload } from './workload.ts';

/** Reads the outputs of a detector; allocates nothing, so that it can be timed. */
export interface Detector {
  classes: number;
  /** Boxes of one image of a batch after suppression, valid until the next call. */
  read(output: Float32Array, row: number): Boxes;
  /** Every image of a batch: the timed post-processing. */
  finish(output: Float32Array): void;
}

/** @throws Error when nobody knows how the outputs of the model are to be read */
export function detectorOf({ model, inputShape, layout }: Workload): Detector {
  if (!isDetectorSlug(model)) {
    throw new Error(
      `How the boxes of ${model} are read is not known: leave out its data set to measure its speed only.`,
    );
  }
  const { batch, width } = inputSize(inputShape, layout);
  const head = headOf(model, width);
  const boxes = newBoxes(head);
  const read = (output: Float32Array, row: number) => {
    decodeInto(head, output, row, boxes);
    nms(boxes);
    return boxes;
  };
  return {
    classes: head.classes,
    read,
    finish: (output) => {
      for (let row = 0; row < batch; row++) read(output, row);
    },
  };
}
