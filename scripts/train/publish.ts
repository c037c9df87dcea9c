import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from '../../lib/models/cost.ts';
import { datasetId, heldOutCount } from '../../lib/models/dataset/dataset.ts';
import { preprocessingId } from '../../lib/models/dataset/preprocess.ts';
import { subsetHash } from '../../lib/models/dataset/subset-hash.ts';
import { parametersOf } from '../../lib/models/parameters.ts';
import { sha256 } from '../../lib/models/sha256.ts';
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
  const path = join(weightsFolder, 'manifest.json');
  const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).models : {};
  for (const recipe of recipes) {
    const file = join(folder, `${recipe.size}.bin`);
    const weights = readFileSync(file);
    const report: TrainingReport = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    writeFileSync(join(weightsFolder, `${recipe.size}.bin`), weights);
    known[recipe.graph.name] = entryOf(recipe, weights, report);
  }
  const manifest = {
    dataset: { id: datasetId, heldOut: heldOutCount, sha256: subsetHash('heldout', heldOutCount) },
    preprocessingId,
    encoding: 'little-endian fp16, layers in order, kernels OIHW, batch norm folded in',
    models: known,
  };
  writeFileSync(path, `${JSON.stringify(manifest, null, 1)}\n`);
}
