import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../lib/models/graph.ts';
import { graphOf } from '../../lib/models/graphs/graph-of.ts';
import type { ModelSlug } from '../../lib/models/model-slug.ts';
import { modelWeights } from '../../lib/models/model-weights.ts';
import type { Range } from '../../lib/models/quantisation.ts';
import { readWeights } from '../../lib/models/read-weights.ts';
import { weightFileOf } from '../../lib/models/weight-file.ts';
import { calibrate } from './calibrate.ts';
import { glyphImages, randomImages, sceneImages } from './calibration-images.ts';

function imagesFor(slug: ModelSlug, graph: Graph): Iterable<Float32Array> {
  if (weightFileOf(slug) === null) return randomImages(graph.input, 8);
  return slug === 'scenes-s' ? sceneImages(128) : glyphImages(256);
}

/**
 * Calibrates the named models with the weights in `folder` and renews their lines of ranges.json
 * there;
 * returns all of them. Other lines stay as they are: another machine's last bits would change their int8 files.
 */
export async function publishRanges(folder: string, slugs: readonly ModelSlug[]) {
  const path = join(folder, 'ranges.json');
  const all: Record<string, Record<string, Range>> = JSON.parse(readFileSync(path, 'utf8'));
  for (const slug of slugs) {
    const graph = graphOf(slug);
    const weights = modelWeights(slug, readWeights(folder, slug));
    all[slug] = await calibrate(graph, weights, imagesFor(slug, graph));
  }
  // One line a model: the file is data, and a diff of it says no more than "recalibrated".
  const lines = Object.entries(all).map(
    ([slug, ranges]) => `${JSON.stringify(slug)}: ${JSON.stringify(ranges)}`,
  );
  writeFileSync(path, `{\n${lines.join(',\n')}\n}\n`);
  return all;
}
