/** A box in pixels: left, top, width, height, the order of COCO's files. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** One labelled object. A crowd is a region of many: what is found in it is neither right nor wrong. */
export interface Truth {
  category: number;
  box: Box;
  /** Square pixels, as labelled: of the object's outline where there is one. */
  area: number;
  crowd: boolean;
}

/** One object that a detector reports. */
export interface Detection {
  category: number;
  score: number;
  box: Box;
}

/** What there is on an image, and what was found. */
export interface JudgedImage {
  truths: readonly Truth[];
  detections: readonly Detection[];
}
