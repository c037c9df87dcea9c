import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from '../../lib/models/cost.ts';
import { parametersOf } from '../../lib/models/parameters.ts';
import { sha256 } from '../../lib/models/sha256.ts';
import { renewManifest } from './manifest.ts';
import type { Recipe } from './recipes.ts';

/** What train.py says of a weight file, counted on all held-out images after rounding to fp16. */
export interface TrainingReport {
  top1Correct: number;
  top5Correct: number;
  total: number;
  steps: number;
}

function entryOf(recipe: Recipe, weights: Uint8Array, report: TrainingReport) {
  const { graph, size, slug: _slug, ...training } = recipe;
  return {
    file: `${size}.bin`,
    bytes: weights.length,
    sha256: sha256(weights),
    ...costOf(graph),
    heldOut: report,
    training,
    layers: parametersOf(graph).map(({ name, dims }) => `${name} ${dims.join('x')}`),
  };
}

/** Copies finished weights from `folder` to the repository and renews their manifest entries. */
export function publish(folder: string, weightsFolder: string, recipes: readonly Recipe[]): void {
  const entries = recipes.map((recipe) => {
    const file = join(folder, `${recipe.size}.bin`);
    const weights = readFileSync(file);
    const report: TrainingReport = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    writeFileSync(join(weightsFolder, `${recipe.size}.bin`), weights);
    return [recipe.graph.name, entryOf(recipe, weights, report)] as const;
  });
  renewManifest(weightsFolder, Object.fromEntries(entries));
}
