import { decodeWeights } from './decode-weights.ts';
import type { Weights } from './graph.ts';
import { graphOf } from './graphs/graph-of.ts';
import type { ModelSlug } from './model-slug.ts';
import { syntheticWeights } from './synthetic-weights.ts';
import { weightFileOf } from './weight-file.ts';

const syntheticSeed = 20_261_121;

/**
 * Weights of a model: decoded from its file, or generated where the model has none. Throws when a
 * trained model's file is null or of another length.
 */
export function modelWeights(slug: ModelSlug, file: Uint8Array | null): Weights {
  const graph = graphOf(slug);
  if (weightFileOf(slug) === null) return syntheticWeights(graph, syntheticSeed);
  if (!file) throw new Error(`${slug} is a trained model: pass its weight file (see readWeights).`);
  return decodeWeights(graph, file);
}
