import type { Plan } from '../../../lib/contract/cell.ts';
import type { Profile, RunKind } from '../../../lib/contract/vocabulary.ts';
import { profileLimits } from '../measure/profiles.ts';

/**
 * The processes that make one result: the first latency run and the accuracy first, so that a
 * comparable figure exists early, then memory, then the further latency runs of the profile.
 */
export function planOf(profile: Profile, speedOnly: boolean): Plan {
  const { latencyRuns } = profileLimits[profile];
  const kinds: RunKind[] = ['latency'];
  if (!speedOnly) kinds.push('accuracy');
  kinds.push('memory');
  for (let run = 1; run < latencyRuns; run++) kinds.push('latency');
  return { profile, planned: kinds.map((kind, index) => ({ index, kind })) };
}
