import type { Split } from './labels.ts';
import { imageBytes, renderInto } from './render-image.ts';

/**
 * Renders `count` images from index `start` on: pixels one image after another (uint8 HWC), one
 * label each. About 0.15 ms an image on one x86 core.
 */
export function renderMany(split: Split, start: number, count: number) {
  const pixels = new Uint8Array(imageBytes * count);
  const labels = new Uint8Array(count);
  for (let k = 0; k < count; k++) {
    const at = pixels.subarray(k * imageBytes, (k + 1) * imageBytes);
    labels[k] = renderInto(at, split, start + k);
  }
  return { pixels, labels };
}
