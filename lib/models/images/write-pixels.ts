import type { Layout } from '../dataset/preprocess.ts';
import type { Placement, Size } from './place-image.ts';
import type { Recipe } from './recipe.ts';

/** The value of each byte in each channel, in float32: three tables of 256. */
export type ByteValues = readonly [Float32Array, Float32Array, Float32Array];

/** A recipe's normalisation as tables, so that every device computes the same bits. */
export function byteValues({ mean, deviation }: Recipe): ByteValues {
  const channel = (k: 0 | 1 | 2) =>
    Float32Array.from({ length: 256 }, (_, byte) => (byte / 255 - mean[k]) / deviation[k]);
  return [channel(0), channel(1), channel(2)];
}

/**
 * Writes the kept pixels of an image (uint8 RGB, row by row) into one row of a batch from `offset`
 * on, normalised; what they do not cover is filled. Allocates nothing.
 */
export function writePixels(
  pixels: Uint8Array,
  place: Placement,
  values: ByteValues,
  fill: number,
  input: Size,
  layout: Layout,
  target: Float32Array,
  offset: number,
): void {
  const plane = input.width * input.height;
  const step = layout === 'NHWC' ? 3 : 1;
  const covered = place.keep.width === input.width && place.keep.height === input.height;
  for (let channel = 0; channel < 3; channel++) {
    const table = values[channel];
    if (!table) continue;
    const from = offset + (layout === 'NHWC' ? channel : channel * plane);
    if (!covered) {
      const blank = table[fill] ?? 0;
      for (let k = 0; k < plane; k++) target[from + k * step] = blank;
    }
    for (let y = 0; y < place.keep.height; y++) {
      const row = from + ((place.top + y) * input.width + place.left) * step;
      const source = y * place.keep.width * 3 + channel;
      for (let x = 0; x < place.keep.width; x++) {
        target[row + x * step] = table[pixels[source + x * 3] ?? 0] ?? 0;
      }
    }
  }
}
