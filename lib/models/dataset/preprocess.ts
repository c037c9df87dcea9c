import { normalise } from './normalise.ts';
import { imageBytes } from './render-image.ts';

/** Id of the glyphs' preprocessing recipe: (value - 128) / 64 in float32, exact for every byte. */
export const preprocessingId = 'glyphs-64/rgb-norm-v1';

/** Order of a tensor's axes after the batch. */
export type Layout = 'NCHW' | 'NHWC';

/**
 * Normalises one uint8 HWC image into `target` from `offset` on (12,288 values of that batch row).
 * Allocates nothing, so that it can stand inside a timed region.
 */
export function preprocess(
  pixels: Uint8Array,
  layout: Layout,
  target: Float32Array,
  offset = 0,
): void {
  normalise(pixels, imageBytes, layout, target, offset);
}
