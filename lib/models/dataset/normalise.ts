import type { Layout } from './preprocess.ts';

/**
 * (value - 128) / 64 of one uint8 HWC image of `bytes` values into `target` from `offset` on, exact
 * in float32 for every byte. Allocates nothing, so that it can stand inside a timed region.
 */
export function normalise(
  pixels: Uint8Array,
  bytes: number,
  layout: Layout,
  target: Float32Array,
  offset: number,
): void {
  if (layout === 'NHWC') {
    for (let k = 0; k < bytes; k++) target[offset + k] = ((pixels[k] ?? 0) - 128) / 64;
    return;
  }
  const plane = bytes / 3;
  for (let k = 0; k < plane; k++) {
    const p = k * 3;
    const at = offset + k;
    target[at] = ((pixels[p] ?? 0) - 128) / 64;
    target[at + plane] = ((pixels[p + 1] ?? 0) - 128) / 64;
    target[at + 2 * plane] = ((pixels[p + 2] ?? 0) - 128) / 64;
  }
}
