import type { Graph } from '../../lib/models/graph.ts';
import { glyphsLarge, glyphsMiddle, glyphsSmall } from '../../lib/models/graphs/glyphs.ts';
import type { ModelSlug } from '../../lib/models/model-slug.ts';

/** How one model is trained; read by train.py. */
export interface Recipe {
  size: 's' | 'm' | 'l';
  slug: ModelSlug;
  graph: Graph;
  seed: number;
  trainImages: number;
  batchSize: number;
  steps: number;
  /** Peak learning rate of AdamW under a one-cycle schedule. */
  rate: number;
}

/** The three recipes, in the order in which they are trained. */
export const recipes: readonly Recipe[] = [
  {
    size: 's',
    slug: 'glyphs-s',
    graph: glyphsSmall(),
    seed: 1,
    trainImages: 40_000,
    batchSize: 128,
    steps: 900,
    rate: 0.005,
  },
  {
    size: 'm',
    slug: 'glyphs-m',
    graph: glyphsMiddle(),
    seed: 2,
    trainImages: 40_000,
    batchSize: 128,
    steps: 800,
    rate: 0.004,
  },
  {
    size: 'l',
    slug: 'glyphs-l',
    graph: glyphsLarge(),
    seed: 3,
    trainImages: 60_000,
    batchSize: 128,
    steps: 1300,
    rate: 0.003,
  },
];
