import { normalise } from '../dataset/normalise.ts';
import type { Layout } from '../dataset/preprocess.ts';
import { sceneBytes } from './scenes.ts';

/** Id of the scenes' preprocessing recipe: (value - 128) / 64 in float32, exact for every byte. */
export const scenePreprocessingId = 'scenes-160/rgb-norm-v1';

/**
 * Normalises one scene (uint8 HWC) into `target` from `offset` on: 76,800 values of that batch row.
 * Allocates nothing.
 */
export function preprocessScene(
  pixels: Uint8Array,
  layout: Layout,
  target: Float32Array,
  offset = 0,
): void {
  normalise(pixels, sceneBytes, layout, target, offset);
}
