import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heldOutCount } from '../../lib/models/dataset/dataset.ts';
import { shapesOf } from '../../lib/models/shapes.ts';
import { publish, type TrainingReport } from './publish.ts';
import { publishRanges } from './publish-ranges.ts';
import { type Recipe, recipes } from './recipes.ts';
import { renderSplit } from './render-split.ts';

// Needs Debian's python3-torch. `npm run train -- [s] [m] [l]` trains all three or those named, and
// writes lib/models/weights. TRAIN_FOLDER keeps the rendered images and checkpoints in a folder of
// yours: a model that is finished there is not trained again.
const folder = process.env.TRAIN_FOLDER ?? mkdtempSync(join(tmpdir(), 'glyphs-'));
const here = dirname(fileURLToPath(import.meta.url));
const weightsFolder = join(here, '../../lib/models/weights');

function isFinished(recipe: Recipe): boolean {
  const path = join(folder, `${recipe.size}.bin.json`);
  if (!existsSync(path)) return false;
  const report: TrainingReport = JSON.parse(readFileSync(path, 'utf8'));
  return report.steps === recipe.steps;
}

function trainOne(recipe: Recipe): void {
  const train = renderSplit(folder, 'train', recipe.trainImages);
  const heldOut = renderSplit(folder, 'heldout', heldOutCount);
  const out = join(folder, `${recipe.size}.bin`);
  const path = join(folder, `${recipe.size}.recipe.json`);
  const shapes = Object.fromEntries(shapesOf(recipe.graph));
  writeFileSync(
    path,
    JSON.stringify({
      ...recipe,
      graph: { layers: recipe.graph.layers, shapes },
      trainImages: train.images,
      trainLabels: train.labels,
      heldOutImages: heldOut.images,
      heldOutLabels: heldOut.labels,
      out,
      checkpointEvery: 300,
      threads: 2,
      bfloat16: true,
    }),
  );
  const { status } = spawnSync('/usr/bin/python3', [join(here, 'train.py'), path], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Training ${recipe.size} ended with status ${status}.`);
}

const named = process.argv.slice(2);
const wanted = recipes.filter(({ size }) => named.length === 0 || named.includes(size));
for (const recipe of wanted) if (!isFinished(recipe)) trainOne(recipe);
publish(folder, weightsFolder, wanted);
await publishRanges(
  weightsFolder,
  wanted.map(({ slug }) => slug),
);
