import type { Cell } from '../../lib/contract/cell.ts';
import { inputEdge } from '../../lib/contract/input-edge.ts';
import type { ModelChoice } from '../../lib/contract/submission.ts';
import type { Profile } from '../../lib/contract/vocabulary.ts';
import type { DraftBody } from '../jobs/draft/submission-of.ts';

/** What of the hub's models a cell may be measured from. */
export interface KnownModels {
  /** Slugs of the models that an agent builds itself. */
  builtIn: readonly string[];
  /** Hashes of the model files that the hub keeps. */
  kept: readonly string[];
}

/**
 * A submission that measures a cell once more on any device of its class; null when its model file is
 * on the device alone, so that no hub can ask for it.
 */
export function againBody(
  { cell, profile, deviceClass }: { cell: Cell; profile: Profile; deviceClass: string },
  name: string,
  known: KnownModels,
): DraftBody | null {
  const model = modelChoice(cell, known);
  if (model === null) return null;
  const edge = inputEdge(cell.inputShape);
  return {
    name: name.slice(0, 200),
    profile,
    priority: 0,
    targets: [{ kind: 'class', deviceClass }],
    reach: 'any',
    matrix: {
      models: [model],
      runtimes: [cell.runtime.slug],
      precisions: [cell.precision],
      settings: {
        threads: cell.threads,
        batch: cell.batch,
        ...(cell.concurrency > 1 && { concurrency: cell.concurrency }),
        ...(cell.scenario !== 'SingleStream' && { scenario: cell.scenario }),
        ...(edge !== null && { inputSize: edge }),
      },
      sweep: null,
      missingOnly: false,
    },
    comparisons: [],
    noise: [],
  };
}

/** Which model a submission names for a cell; null when its file is on its device alone. */
export function modelChoice(
  { artifact }: Cell,
  { builtIn, kept }: KnownModels,
): ModelChoice | null {
  if (kept.includes(artifact.sha256)) return { kind: 'artifact', sha256: artifact.sha256 };
  const { slug } = artifact.model;
  return builtIn.includes(slug) ? { kind: 'built-in', slug } : null;
}
