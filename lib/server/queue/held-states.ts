import { endStates, heldStates, type JobState } from '../../contract/fleet.ts';

/** A state in which a device holds a lease. */
export type HeldState = (typeof heldStates)[number];

/** The held states inside a statement: as literals, so that the partial index `job_held` serves it. */
export const heldSql = heldStates.map((state) => `'${state}'`).join(', ');

/** Whether a job in this state is in some device's hands. */
export function isHeld(state: JobState): boolean {
  return heldStates.some((held) => held === state);
}

/** Whether a job never leaves this state. */
export function isEnd(state: JobState): boolean {
  return endStates.some((end) => end === state);
}
