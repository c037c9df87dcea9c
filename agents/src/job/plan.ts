import type { Plan, PlannedRun } from '../../../lib/contract/cell.ts';
import type { Profile, RunKind, Scenario } from '../../../lib/contract/vocabulary.ts';
import { profileLimits } from '../measure/profiles.ts';

/** Fresh processes that a start is measured in, for each state of the page cache (method.md A10). */
const coldStarts = 5;

/** What a plan depends on. */
export interface PlanNeeds {
  profile: Profile;
  scenario: Scenario;
  /** There are labelled images to judge its answers by. */
  labelled: boolean;
  /** The owner lets the agent drop the page cache. */
  allowTuning: boolean;
}

/**
 * The processes that make one result: the first latency run and what checks the answers first, so
 * that a comparable figure exists early, then memory and starts, then the further latency runs of
 * the profile. A sustained result is one long run.
 */
export function planOf({ profile, scenario, labelled, allowTuning }: PlanNeeds): Plan {
  const { latencyRuns } = profileLimits[profile];
  const kinds: RunKind[] = ['latency'];
  if (scenario !== 'Sustained') {
    if (labelled) kinds.push('accuracy');
    if (!labelled || profile !== 'quick') kinds.push('parity');
    kinds.push('memory');
    if (profile !== 'quick' && scenario === 'SingleStream') {
      kinds.push(...repeated('cold-start', allowTuning ? 2 * coldStarts : coldStarts));
    }
    kinds.push(...repeated('latency', latencyRuns - 1));
  }
  return { profile, planned: kinds.map((kind, index) => ({ index, kind })) };
}

/** Whether a planned start is one with a dropped page cache: those after the first five. */
export function dropsPageCache(plan: Plan, { index }: PlannedRun): boolean {
  const starts = plan.planned.filter(({ kind }) => kind === 'cold-start');
  return starts.findIndex((start) => start.index === index) >= coldStarts;
}

function repeated(kind: RunKind, times: number): RunKind[] {
  return Array.from({ length: times }, () => kind);
}
