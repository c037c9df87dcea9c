import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSlug } from './model-slug.ts';

/**
 * Weight file of a model in `folder` (in the repository lib/models/weights; beside its bundle on a
 * device), or null for a model whose weights are generated. Throws when the file is missing.
 */
export function readWeights(folder: string, slug: ModelSlug): Uint8Array | null {
  if (!slug.startsWith('glyphs-')) return null;
  return new Uint8Array(readFileSync(join(folder, `${slug.slice('glyphs-'.length)}.bin`)));
}
