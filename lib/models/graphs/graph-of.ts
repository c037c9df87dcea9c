import type { Graph } from '../graph.ts';
import type { ModelSlug } from '../model-slug.ts';
import { glyphsLarge, glyphsMiddle, glyphsSmall } from './glyphs.ts';
import { mobilenetV2 } from './mobilenet-v2.ts';
import { resnet50 } from './resnet-50.ts';
import { scenesSmall } from './scenes.ts';
import { yolov3Tiny } from './yolov3-tiny.ts';

const makers: Record<ModelSlug, (inputSize?: number) => Graph> = {
  'glyphs-s': glyphsSmall,
  'glyphs-m': glyphsMiddle,
  'glyphs-l': glyphsLarge,
  'mobilenet-v2': mobilenetV2,
  'resnet-50': resnet50,
  'scenes-s': scenesSmall,
  'yolov3-tiny': yolov3Tiny,
};

/**
 * The layer graph of a built-in model, at its usual input size unless `inputSize` (pixels, one of
 * `inputSizesOf`) says otherwise. Weights do not depend on the size.
 */
export function graphOf(slug: ModelSlug, inputSize?: number): Graph {
  return makers[slug](inputSize);
}
