import type { HubModel, JobWork } from '../../contract/job-order.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import type { CellEntry } from '../../models/cell-rules/cell-entry.ts';
import type { ChosenModel } from '../../models/cell-rules/cell-refusal.ts';

/** One cell with what it runs. */
export interface Side {
  entry: CellEntry;
  chosen: ChosenModel<HubModel>;
}

/** What one job will measure, on whichever device: a cell, two of them interleaved, or one twice. */
export interface PlannedWork {
  work: JobWork;
  sides: readonly [Side, ...Side[]];
  /** Why no device can measure it. */
  refusal: string | null;
  title: string;
  profile: Profile;
}

/** Models of the work that are not built in, each once. */
export function hubModels({ sides }: Pick<PlannedWork, 'sides'>): HubModel[] {
  const models = sides.flatMap(({ chosen }) => (chosen.kind === 'artifact' ? [chosen.model] : []));
  return [...new Map(models.map((model) => [model.sha256, model])).values()];
}

/** Slug under which a cell names its model. */
export function slugOf({ model }: ChosenModel<HubModel>): string {
  return model.slug;
}
