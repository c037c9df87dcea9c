import { type Layout, preprocess } from '../../../lib/models/dataset/preprocess.ts';
import { renderMany } from '../../../lib/models/dataset/render-many.ts';

/** Images a latency run goes through in turn: enough to defeat a cached answer, few enough to stay hot. */
const imageCount = 16;

/** Fills a session's input with image `index` (modulo their number); allocates nothing. */
export type Prepare = (index: number, input: Float32Array) => void;

/** The real preprocessing of the built-in data set, over rendered held-out images. */
export function glyphImages(layout: Layout): Prepare {
  const { pixels } = renderMany('heldout', 0, imageCount);
  const bytes = pixels.length / imageCount;
  const images = Array.from({ length: imageCount }, (_, k) =>
    pixels.subarray(k * bytes, (k + 1) * bytes),
  );
  return (index, input) => {
    const image = images[index % imageCount];
    if (image) preprocess(image, layout, input);
  };
}

/**
 * For models with synthetic weights: noise images as bytes, normalised like photographs. The order of
 * the axes does not matter to noise, the arithmetic does.
 */
export function noiseImages(length: number): Prepare {
  const count = 4;
  const bytes = new Uint8Array(length * count);
  let state = 0x2545f491;
  for (let i = 0; i < bytes.length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state & 255;
  }
  return (index, input) => {
    const offset = (index % count) * length;
    for (let i = 0; i < length; i++) input[i] = ((bytes[offset + i] ?? 0) - 128) / 64;
  };
}
