import { imageBytes } from './render-image.ts';

/** Id of the only preprocessing recipe: (value - 128) / 64 in float32, exact for every byte. */
export const preprocessingId = 'glyphs-64/rgb-norm-v1';

/** Order of a tensor's axes after the batch. */
export type Layout = 'NCHW' | 'NHWC';

const plane = imageBytes / 3;

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
  if (layout === 'NHWC') {
    for (let k = 0; k < imageBytes; k++) target[offset + k] = ((pixels[k] ?? 0) - 128) / 64;
    return;
  }
  for (let k = 0; k < plane; k++) {
    const p = k * 3;
    const at = offset + k;
    target[at] = ((pixels[p] ?? 0) - 128) / 64;
    target[at + plane] = ((pixels[p + 1] ?? 0) - 128) / 64;
    target[at + 2 * plane] = ((pixels[p + 2] ?? 0) - 128) / 64;
  }
}
