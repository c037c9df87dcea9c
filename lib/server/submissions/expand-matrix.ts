import { sha256OfJson } from '../../codec/sha256.ts';
import type { HubModel } from '../../contract/job-order.ts';
import type { StudyRef } from '../../contract/study.ts';
import type { Matrix } from '../../contract/submission.ts';
import type { Precision, Profile } from '../../contract/vocabulary.ts';
import type { ChosenModel } from '../../models/cell-rules/cell-refusal.ts';
import { combinationsOf, sweepAxes } from '../../models/cell-rules/expand-entries.ts';
import { cellKey } from './cell-key.ts';
import { cellTitle } from './job-title.ts';
import { type PlannedWork, slugOf } from './planned-work.ts';

/** A matrix with its models looked up, in the order in which they were given. */
export interface OpenMatrix {
  name: string;
  profile: Profile;
  matrix: Matrix;
  models: readonly ChosenModel<HubModel>[];
}

/**
 * The cells of a matrix, each once: model by model, then runtime, precision and the values of the
 * sweep, so that files are built rarely. One after the other, so that a matrix of a million can be
 * refused before it fills the memory.
 */
export function* expandMatrix({
  name,
  profile,
  matrix,
  models,
}: OpenMatrix): Generator<PlannedWork> {
  const { precision: swept, ...sweep } = matrix.sweep ?? {};
  const study = studyOfMatrix(name, matrix);
  const seen = new Set<string>();
  for (const chosen of models) {
    for (const runtime of new Set(matrix.runtimes)) {
      for (const precision of precisionsOf(chosen, swept ?? matrix.precisions)) {
        const line = { ...matrix.settings, model: slugOf(chosen), runtime, precision, sweep };
        for (const { profile: _, ...entry } of combinationsOf(line)) {
          const side = { entry, chosen };
          const key = cellKey(side);
          if (seen.has(key)) continue;
          seen.add(key);
          const work = { kind: 'cell' as const, entry, ...(study ? { study } : {}) };
          yield { work, sides: [side], refusal: null, title: cellTitle(side), profile };
        }
      }
    }
  }
}

/** A file has one precision: it is not offered in the others, unless that leaves nothing. */
function precisionsOf(chosen: ChosenModel<HubModel>, given: readonly Precision[]): Precision[] {
  const asked = [...new Set(given)];
  if (chosen.kind === 'built-in') return asked;
  const own = asked.filter((precision) => precision === chosen.model.precision);
  return own.length > 0 ? own : asked.slice(0, 1);
}

/**
 * The study that the cells of a sweep make together: null when it varies nothing. Its id depends on
 * the name and the cells alone, so that the same sweep asked for again goes on with the same study.
 */
export function studyOfMatrix(name: string, matrix: Matrix): StudyRef | null {
  const axes = sweepAxes.filter((axis) => new Set<unknown>(matrix.sweep?.[axis]).size > 1);
  if (axes.length === 0) return null;
  const { missingOnly: _, ...cells } = matrix;
  return { id: sha256OfJson({ name, cells }).slice(0, 24), name, axes };
}
