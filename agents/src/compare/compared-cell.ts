import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { profileLimits } from '../measure/profiles.ts';

/**
 * A cell with the runs that a comparison plans. A run that is disturbed is measured once more: it
 * would forbid the verdict (method.md A7.1).
 */
export function comparedCell(cell: ResolvedCell, planned: PlannedRun[]): ResolvedCell {
  const { profile } = cell.plan;
  const limits = cell.limits ?? profileLimits[profile];
  return { ...cell, plan: { profile, planned }, limits: { ...limits, measureAgain: 'disturbed' } };
}
