import type { Head } from './head.ts';

/** Detections of one image in arrays that are made once and filled again for every image. */
export interface Boxes {
  /** How many of the arrays' first places are in use. */
  count: number;
  /** Left edge in pixels of the model's input. */
  x: Float32Array;
  /** Top edge. */
  y: Float32Array;
  width: Float32Array;
  height: Float32Array;
  /** Confidence, 0 .. 1. */
  score: Float32Array;
  label: Int32Array;
  /** What `nms` keeps: places in the arrays, the best first; `keptCount` of them. */
  kept: Int32Array;
  keptCount: number;
  /** Room to sort in. */
  order: Int32Array;
}

/** Empty arrays with room for everything a head can say of one image. */
export function newBoxes({ candidates }: Pick<Head, 'candidates'>): Boxes {
  const floats = () => new Float32Array(candidates);
  const places = () => new Int32Array(candidates);
  return {
    count: 0,
    x: floats(),
    y: floats(),
    width: floats(),
    height: floats(),
    score: floats(),
    label: places(),
    kept: places(),
    keptCount: 0,
    order: places(),
  };
}
