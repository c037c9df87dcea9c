import { v7 as uuidv7 } from 'uuid';
import type { Plan, PlannedRun } from '../../../lib/contract/cell.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { RunKind } from '../../../lib/contract/vocabulary.ts';

/** A planned run beyond the plan: it repeats another one, or is one more when that is not known. */
export interface SpareRun {
  planned: PlannedRun;
  remeasures: number | null;
}

/** Where the runs of one result are written down: here alone, or at the hub. */
export interface ResultBook {
  readonly resultId: string;
  /** The runs of the plan that are not measured yet, in the order of the plan. */
  readonly missing: readonly PlannedRun[];
  /** Takes a run that was planned beyond the plan and not measured, e.g. before a crash. */
  takeSpare(): SpareRun | null;
  /** Plans one run more; null when there is no room for it. Before the rejected one is kept. */
  extend(kind: RunKind): Promise<PlannedRun | null>;
  /** Keeps a report; false when the work is to stop. */
  keep(report: RunReport): Promise<boolean>;
}

/** The most runs that a plan may have (lib/contract/cell.ts). */
export const mostPlanned = 400;

/** The book of a result that no hub hears of. */
export function localBook(plan: Plan): ResultBook {
  let next = plan.planned.length;
  return {
    resultId: uuidv7(),
    missing: plan.planned,
    takeSpare: () => null,
    extend: async (kind) => (next < mostPlanned ? { index: next++, kind } : null),
    keep: async () => true,
  };
}
