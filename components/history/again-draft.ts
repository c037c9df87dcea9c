import type { Cell } from '../../lib/contract/cell.ts';
import { inputEdge } from '../../lib/contract/input-edge.ts';
import type { Profile } from '../../lib/contract/vocabulary.ts';
import { type Draft, draftScenarios, emptyDraft } from '../jobs/draft/draft.ts';
import { type KnownModels, modelChoice } from './again-body.ts';

/**
 * What the page that queues jobs is opened with to measure a cell once more on `to`, empty for devices
 * still to be chosen; null for what no hub can ask for: a model file that is on its device alone, or a
 * scenario that no agent measures.
 */
export function againDraft(
  { cell, profile }: { cell: Cell; profile: Profile },
  to: string[],
  known: KnownModels,
): Draft | null {
  const model = modelChoice(cell, known);
  const scenario = draftScenarios.find((one) => one === cell.scenario);
  if (model === null || scenario === undefined) return null;
  const edge = inputEdge(cell.inputShape);
  return {
    ...emptyDraft(),
    model: [model.kind === 'artifact' ? model.sha256 : model.slug],
    rt: [cell.runtime.slug],
    prec: [cell.precision],
    threads: String(cell.threads),
    batch: cell.batch === 1 ? '' : String(cell.batch),
    conc: cell.concurrency === 1 ? '' : String(cell.concurrency),
    size: edge === null ? '' : String(edge),
    sc: scenario,
    profile,
    to,
  };
}
