import { endStates, heldStates, type JobState } from '../../lib/contract/fleet.ts';
import type { JobProgress } from '../../lib/contract/lease.ts';

/** How much of a job is done, 0..1, or null while it has no runs to count. */
export function shareOf({ runsDone, runsPlanned, runShare }: JobProgress): number | null {
  if (runsPlanned === 0) return null;
  return Math.min(1, (runsDone + (runShare ?? 0)) / runsPlanned);
}

/** Whether a device holds it. */
export function isHeld(state: JobState): boolean {
  return heldStates.some((held) => held === state);
}

/** Whether it will not change any more. */
export function hasEnded(state: JobState): boolean {
  return endStates.some((end) => end === state);
}
