import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headOf } from '../../lib/models/detection/head.ts';
import { scenesSmall } from '../../lib/models/graphs/scenes.ts';
import { heldOutScenes, mostObjects } from '../../lib/models/scenes/scenes.ts';
import { shapesOf } from '../../lib/models/shapes.ts';
import { publishScenes } from './publish-scenes.ts';
import { renderScenes } from './render-scenes.ts';
import { scenesRecipe } from './scenes-recipe.ts';

// Needs Debian's python3-torch. Trains the detector of scenes into TRAIN_FOLDER (or a new temporary
// folder) and publishes it in lib/models/weights; what is finished there is not trained again.
const folder = process.env.TRAIN_FOLDER ?? mkdtempSync(join(tmpdir(), 'scenes-'));
const here = dirname(fileURLToPath(import.meta.url));
const out = join(folder, 'scenes-s.bin');

function isFinished(): boolean {
  if (!existsSync(`${out}.json`)) return false;
  return JSON.parse(readFileSync(`${out}.json`, 'utf8')).steps === scenesRecipe.steps;
}

function train(): void {
  const graph = scenesSmall();
  const learnt = renderScenes(folder, 'train', scenesRecipe.trainImages);
  const heldOut = renderScenes(folder, 'heldout', heldOutScenes);
  const path = join(folder, 'scenes-s.recipe.json');
  const recipe = {
    ...scenesRecipe,
    graph: { layers: graph.layers, shapes: Object.fromEntries(shapesOf(graph)) },
    head: headOf('scenes-s'),
    mostObjects,
    trainImages: learnt.images,
    trainLabels: learnt.labels,
    heldOutImages: heldOut.images,
    heldOutLabels: heldOut.labels,
    out,
    checkpointEvery: 1000,
    threads: Number(process.env.TRAIN_THREADS ?? 1),
    bfloat16: true,
  };
  writeFileSync(path, JSON.stringify(recipe));
  const script = join(here, 'train_detector.py');
  const { status } = spawnSync('/usr/bin/python3', [script, path], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`Training scenes-s ended with status ${status}.`);
}

if (!isFinished()) train();
await publishScenes(out, join(here, '../../lib/models/weights'));
