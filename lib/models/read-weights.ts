import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSlug } from './model-slug.ts';
import { weightFileOf } from './weight-file.ts';

/**
 * Weight file of a model in `folder` (in the repository lib/models/weights; beside its bundle on a
 * device), or null for a model whose weights are generated. Throws when the file is missing.
 */
export function readWeights(folder: string, slug: ModelSlug): Uint8Array | null {
  const file = weightFileOf(slug);
  return file === null ? null : new Uint8Array(readFileSync(join(folder, file)));
}
