import { imageSize } from './dataset/rasterise.ts';
import type { ModelSlug } from './model-slug.ts';
import { sceneSize } from './scenes/scenes.ts';

// Global average pooling takes any size; multiples of 32 leave no odd rows in five halvings.
const pooled = [224, 128, 160, 192, 256, 288, 320] as const;

const sizes: Record<ModelSlug, readonly [number, ...number[]]> = {
  'glyphs-s': [imageSize],
  'glyphs-m': [imageSize],
  'glyphs-l': [imageSize],
  'mobilenet-v2': pooled,
  'resnet-50': pooled,
  'scenes-s': [sceneSize],
  'yolov3-tiny': [416, 320, 224],
};

/** Widths (= heights) of input in pixels that a model can be written for, the usual one first. */
export function inputSizesOf(slug: ModelSlug): readonly [number, ...number[]] {
  return sizes[slug];
}
