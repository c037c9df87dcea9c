/** Slugs of the models that Inferometer brings along. */
export const modelSlugs = [
  'glyphs-s',
  'glyphs-m',
  'glyphs-l',
  'mobilenet-v2',
  'resnet-50',
  'scenes-s',
  'yolov3-tiny',
] as const;
export type ModelSlug = (typeof modelSlugs)[number];

/** Narrows a text to a built-in slug. */
export function isModelSlug(text: string): text is ModelSlug {
  return (modelSlugs as readonly string[]).includes(text);
}
