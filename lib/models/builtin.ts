import { costOf } from './cost.ts';
import { dataSetOf } from './data-set-of.ts';
import { classNames } from './dataset/labels.ts';
import { headOf, isDetectorSlug } from './detection/head.ts';
import type { Shape } from './graph.ts';
import { graphOf } from './graphs/graph-of.ts';
import { inputSizesOf } from './input-sizes.ts';
import { type ModelSlug, modelSlugs } from './model-slug.ts';

/** What is known of a built-in model before any file of it exists. */
export interface BuiltinModel {
  slug: ModelSlug;
  name: string;
  task: 'image-classification' | 'object-detection';
  /** Data set its accuracy is measured on; null when the weights are synthetic. */
  datasetId: string | null;
  /** Synthetic weights: true latency, accuracy null, compared by logits and never by top-1. */
  speedOnly: boolean;
  /** One image, without the batch dimension. */
  input: Shape;
  /** Widths (= heights) it can be written for, the usual one first; see `Variant`. */
  inputSizes: readonly number[];
  classes: number;
  params: number;
  macs: number;
  flops: number;
}

const names: Record<ModelSlug, string> = {
  'glyphs-s': 'Glyphs S',
  'glyphs-m': 'Glyphs M',
  'glyphs-l': 'Glyphs L',
  'mobilenet-v2': 'MobileNetV2 1.0',
  'resnet-50': 'ResNet-50 v1.5',
  'scenes-s': 'Scenes S',
  'yolov3-tiny': 'YOLOv3-tiny',
};

/** Number of classes: 48 of glyphs, 1000 of ImageNet's classifiers, or what a detector's head says. */
function classesOf(slug: ModelSlug): number {
  if (isDetectorSlug(slug)) return headOf(slug).classes;
  return slug.startsWith('glyphs-') ? classNames.length : 1000;
}

function infoOf(slug: ModelSlug): BuiltinModel {
  const graph = graphOf(slug);
  const dataSet = dataSetOf(slug);
  return {
    slug,
    name: names[slug],
    task: isDetectorSlug(slug) ? 'object-detection' : 'image-classification',
    datasetId: dataSet?.id ?? null,
    speedOnly: dataSet === null,
    input: graph.input,
    inputSizes: inputSizesOf(slug),
    classes: classesOf(slug),
    ...costOf(graph),
  };
}

/** Every built-in model, small to large; operations counted from its graph at batch 1. */
export const builtinModels: readonly BuiltinModel[] = modelSlugs.map(infoOf);
