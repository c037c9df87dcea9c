import { type Recipe, recipeOf } from '../../../lib/models/images/recipe.ts';
import type { Workload } from './workload.ts';

/**
 * The recipe that a workload asks for; for a built-in model the one that it was trained with.
 *
 * @throws Error when there is no such recipe
 */
export function recipeFor({ preprocessing, model, task }: Workload): Recipe {
  if (preprocessing !== null) return recipeOf(preprocessing);
  if (model.startsWith('glyphs-')) return recipeOf('glyphs-64-v1');
  if (model.startsWith('scenes-')) return recipeOf('letterbox-centred-v1');
  return recipeOf(task === 'object-detection' ? 'letterbox-unit-v1' : 'imagenet-256-224-v1');
}
