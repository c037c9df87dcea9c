import type { ModelSlug } from './model-slug.ts';

const files: Record<ModelSlug, string | null> = {
  'glyphs-s': 's.bin',
  'glyphs-m': 'm.bin',
  'glyphs-l': 'l.bin',
  'mobilenet-v2': null,
  'resnet-50': null,
  'scenes-s': 'scenes-s.bin',
  'yolov3-tiny': null,
};

/** Name of a trained model's weight file; null for a model whose weights are generated. */
export function weightFileOf(slug: ModelSlug): string | null {
  return files[slug];
}
