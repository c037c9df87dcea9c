import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphOf } from '../../lib/models/graphs/graph-of.ts';
import { modelSlugs } from '../../lib/models/model-slug.ts';
import { modelWeights } from '../../lib/models/model-weights.ts';
import type { Range } from '../../lib/models/quantisation.ts';
import { readWeights } from '../../lib/models/read-weights.ts';
import { calibrate } from './calibrate.ts';
import { glyphImages, randomImages } from './calibration-images.ts';

/** Calibrates every built-in model with the weights in `folder` and writes ranges.json there. */
export async function publishRanges(folder: string): Promise<void> {
  const all: Record<string, Record<string, Range>> = {};
  for (const slug of modelSlugs) {
    const graph = graphOf(slug);
    const file = readWeights(folder, slug);
    const images = file ? glyphImages(256) : randomImages(graph.input, 8);
    all[slug] = await calibrate(graph, modelWeights(slug, file), images);
  }
  // One line a model: the file is data, and a diff of it says no more than "recalibrated".
  const lines = Object.entries(all).map(
    ([slug, ranges]) => `${JSON.stringify(slug)}: ${JSON.stringify(ranges)}`,
  );
  writeFileSync(join(folder, 'ranges.json'), `{\n${lines.join(',\n')}\n}\n`);
}
