import { fewestRuns } from './compare-runs.ts';
import type { ComparedSide } from './compared-side.ts';

/** Remarks of a run that was disturbed while it was measured (method.md A7.1). */
export const disturbingCodes: readonly string[] = ['very_noisy', 'unstable'];

/**
 * Places of the runs that a comparison leaves out because they were disturbed: a valid run has none
 * of these remarks, and a verdict needs four valid ones a side (method.md A7.1). Which runs they are
 * does not depend on the other side. Empty when fewer than four would remain: then they stay, and
 * forbid the verdict.
 */
export function disturbedRuns({ runs }: ComparedSide): number[] {
  const places = runs.flatMap(({ remarks }, at) =>
    remarks.some(({ code }) => disturbingCodes.includes(code)) ? [at] : [],
  );
  return runs.length - places.length >= fewestRuns ? places : [];
}

/** The side without the runs at these places. */
export function withoutRuns(side: ComparedSide, places: readonly number[]): ComparedSide {
  return { ...side, runs: side.runs.filter((_, at) => !places.includes(at)) };
}
