import type { Profile } from '../../contract/vocabulary.ts';
import { usualMinutes, usualRepeats } from '../../models/cell-rules/cell-entry.ts';
import { usualRuns } from '../../stats/comparison/planned-runs.ts';
import type { PlannedWork } from './planned-work.ts';

/**
 * Seconds that a small model takes where nothing is known of the device (agents/src/measure/profiles.ts):
 * `quick` is one latency run (3 s of warm-up, 6 s of window), an accuracy run and a memory run with a
 * pause before each; `standard` five latency runs of 10 s, five starts and what checks the answers;
 * `full` the same with windows of a minute.
 */
const cellS: Record<Profile, number> = { quick: 40, standard: 180, full: 450 };

/** Seconds of one latency run with its warm-up and the pause before it. */
const latencyRunS: Record<Profile, number> = { quick: 12, standard: 17, full: 70 };

/** Fetching, building and loading the model before a Sustained run, seconds. */
const aroundSustainedS = 60;

/** What is known of the pace of a device: medians over its own results of the profile, seconds. */
export interface Pace {
  cellS: number;
  latencyRunS: number;
}

/** Seconds that work takes by its kind, on a device of this pace; of an unknown one where it is null. */
export function estimateByKind(
  { work, profile }: Pick<PlannedWork, 'work' | 'profile'>,
  pace: Pace | null,
): number {
  const runS = pace?.latencyRunS ?? latencyRunS[profile];
  if (work.kind === 'comparison') {
    return Math.ceil(2 * (work.comparison.runsPerSide ?? usualRuns) * runS);
  }
  if (work.kind === 'noise') {
    const { repeats = usualRepeats, runsPerSide = usualRuns } = work.noise;
    return Math.ceil(repeats * 2 * runsPerSide * runS);
  }
  const { scenario, minutes = usualMinutes } = work.entry;
  if (scenario === 'Sustained') return Math.ceil(minutes * 60 + aroundSustainedS);
  return Math.ceil(pace?.cellS ?? cellS[profile]);
}
