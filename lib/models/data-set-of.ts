import { datasetId } from './dataset/dataset.ts';
import { preprocessingId } from './dataset/preprocess.ts';
import { isDetectorSlug } from './detection/head.ts';
import type { ModelSlug } from './model-slug.ts';
import { scenePreprocessingId } from './scenes/preprocess-scene.ts';
import { scenesId } from './scenes/scenes.ts';
import { weightFileOf } from './weight-file.ts';

/** Data set that a trained model answers, and the recipe that fills its input from an image. */
export interface ModelDataSet {
  id: string;
  preprocessingId: string;
}

/** Null for a model whose weights are generated: nothing can be asked of it. */
export function dataSetOf(slug: ModelSlug): ModelDataSet | null {
  if (weightFileOf(slug) === null) return null;
  return isDetectorSlug(slug)
    ? { id: scenesId, preprocessingId: scenePreprocessingId }
    : { id: datasetId, preprocessingId };
}
