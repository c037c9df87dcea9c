import type { StoredArtifact } from '../../../lib/contract/stored-artifact.ts';
import type { Draft } from './draft.ts';

type Named = Pick<StoredArtifact, 'sha256' | 'description'>;

/**
 * A draft whose uploaded models are named by the hash of their file: a point knows its model by slug
 * alone. Of several files of a slug those of the chosen precisions are meant, or all where none has
 * one; what is built in, or not kept, stays as it is.
 */
export function withOwnModels(
  draft: Draft,
  artifacts: readonly Named[],
  builtIn: readonly string[],
): Draft {
  const model = draft.model.flatMap((name) => {
    if (builtIn.includes(name)) return [name];
    const files = artifacts.filter(({ description }) => description.slug === name);
    const fitting = files.filter(({ description }) => draft.prec.includes(description.precision));
    const meant = fitting.length > 0 ? fitting : files;
    return meant.length > 0 ? meant.map(({ sha256 }) => sha256) : [name];
  });
  return { ...draft, model: [...new Set(model)] };
}
