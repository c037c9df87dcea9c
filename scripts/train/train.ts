import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heldOutCount } from '../../lib/models/dataset/dataset.ts';
import { shapesOf } from '../../lib/models/shapes.ts';
import { type Recipe, recipes } from './recipes.ts';
import { renderSplit } from './render-split.ts';

// Needs Debian's python3-torch. `tsx scripts/train/train.ts [s] [m] [l]` trains all three or those
// named; TRAIN_FOLDER keeps the rendered images and checkpoints in a folder of yours.
const folder = process.env.TRAIN_FOLDER ?? mkdtempSync(join(tmpdir(), 'glyphs-'));
const here = dirname(fileURLToPath(import.meta.url));

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
      checkpointEvery: 500,
      threads: 2,
      bfloat16: true,
    }),
  );
  const { status } = spawnSync('/usr/bin/python3', [join(here, 'train.py'), path], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`Training ${recipe.size} ended with status ${status}.`);
}

const wanted = process.argv.slice(2);
for (const recipe of recipes) {
  if (wanted.length === 0 || wanted.includes(recipe.size)) trainOne(recipe);
}
