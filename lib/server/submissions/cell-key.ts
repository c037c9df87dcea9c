import { canonicalJson } from '../../codec/canonical-json.ts';
import { accuracyImages, usualMinutes } from '../../models/cell-rules/cell-entry.ts';
import type { Side } from './planned-work.ts';

/** What of a cell is stored with every result of it, but for the size of its input. */
export interface MeasuredCell {
  /** Slug of a built-in model, sha256 of any other. */
  model: string;
  runtime: string;
  precision: string;
  threads: number;
  batch: number;
  concurrency: number;
  scenario: string;
}

/** Equal for two entries exactly when they ask for the same measurement. */
export function cellKey(side: Side): string {
  return canonicalJson({
    ...measuredCell(side),
    inputSize: wantedSize(side),
    ...besides(side),
    precision: side.entry.precision,
  });
}

/** The cell as a result of it names it. */
export function measuredCell({ entry, chosen }: Side): MeasuredCell {
  const { kind, model } = chosen;
  const ownBatch = kind === 'artifact' ? model.inputShape?.[0] : undefined;
  return {
    model: kind === 'artifact' ? model.sha256 : model.slug,
    runtime: entry.runtime,
    precision: entry.precision,
    threads: entry.threads ?? 1,
    batch: entry.batch ?? ownBatch ?? 1,
    concurrency: entry.concurrency ?? 1,
    scenario: entry.scenario ?? 'SingleStream',
  };
}

/** Edge of the input that an entry asks for; null when the file alone decides. */
export function wantedSize({ entry, chosen }: Side): number | null {
  if (entry.inputSize !== undefined) return entry.inputSize;
  return chosen.kind === 'built-in' ? (chosen.model.inputSizes[0] ?? null) : null;
}

/** Whether an entry asks for something that no result tells: images or a length of its own. */
export function asksBesides(side: Side): boolean {
  return Object.keys(besides(side)).length > 0;
}

function besides({ entry, chosen }: Side): object {
  const { dataSet, images = accuracyImages, minutes = usualMinutes, scenario } = entry;
  const own = chosen.kind === 'built-in' ? chosen.model.datasetId : null;
  return {
    ...(dataSet === undefined || dataSet === own ? {} : { dataSet }),
    ...(images === accuracyImages ? {} : { images }),
    ...(scenario !== 'Sustained' || minutes === usualMinutes ? {} : { minutes }),
  };
}
