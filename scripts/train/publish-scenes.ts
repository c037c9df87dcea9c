import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf } from '../../lib/models/cost.ts';
import { decodeWeights } from '../../lib/models/decode-weights.ts';
import { scenesSmall } from '../../lib/models/graphs/scenes.ts';
import { writeOnnx } from '../../lib/models/onnx/write-onnx.ts';
import { writeOnnxInt8 } from '../../lib/models/onnx/write-onnx-int8.ts';
import { parametersOf } from '../../lib/models/parameters.ts';
import { scenePreprocessingId } from '../../lib/models/scenes/preprocess-scene.ts';
import { heldOutScenes, sceneSize, scenesId } from '../../lib/models/scenes/scenes.ts';
import { subsetHash } from '../../lib/models/scenes/subset-hash.ts';
import { sha256 } from '../../lib/models/sha256.ts';
import { openOnnx } from '../../lib/models/testing/onnx.ts';
import { scoreScenes } from '../../lib/models/testing/score-scenes.ts';
import { weightFileOf } from '../../lib/models/weight-file.ts';
import { renewManifest } from './manifest.ts';
import { publishRanges } from './publish-ranges.ts';
import { scenesRecipe } from './scenes-recipe.ts';

async function heldOutScore(file: Uint8Array) {
  const run = await openOnnx(file);
  const dims = [1, 3, sceneSize, sceneSize];
  const scores = await scoreScenes((input) => run(input, dims), 'NCHW', heldOutScenes);
  const short = (value: number) => Number(value.toFixed(4));
  return { 'map50-95': short(scores['map50-95'].value), map50: short(scores.map50.value) };
}

/** Copies finished weights to the repository, calibrates them, and renews their manifest entry. */
export async function publishScenes(trained: string, weightsFolder: string): Promise<void> {
  const file = weightFileOf('scenes-s') ?? '';
  const bytes = new Uint8Array(readFileSync(trained));
  writeFileSync(join(weightsFolder, file), bytes);
  // Not through buildArtifact: it knows the ranges as they were when this program started.
  const ranges = (await publishRanges(weightsFolder, ['scenes-s']))['scenes-s'] ?? {};
  const graph = scenesSmall();
  const weights = decodeWeights(graph, bytes);
  const scores = {
    fp32: await heldOutScore(writeOnnx(graph, weights)),
    int8: await heldOutScore(writeOnnxInt8(graph, weights, ranges)),
  };
  const entry = {
    file,
    bytes: bytes.length,
    sha256: sha256(bytes),
    ...costOf(graph),
    dataset: {
      id: scenesId,
      heldOut: heldOutScenes,
      sha256: subsetHash('heldout', heldOutScenes),
    },
    preprocessingId: scenePreprocessingId,
    heldOut: { ...scores, total: heldOutScenes, steps: scenesRecipe.steps },
    training: scenesRecipe,
    layers: parametersOf(graph).map(({ name, dims }) => `${name} ${dims.join('x')}`),
  };
  renewManifest(weightsFolder, { 'scenes-s': entry });
}
