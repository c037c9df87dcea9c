import type { DeviceNoise } from '../../contract/comparison.ts';
import { smallestMargin } from './compare-sides.ts';
import { mayBeMargin } from './device-noise.ts';

/** Runs a side unless the device's noise asks for more (method.md A5, `standard`). */
export const usualRuns = 5;
/** A person waits for them. */
const mostPlanned = 20;

/**
 * How many runs a side a comparison needs on a device of this noise, so that two sides that do not
 * differ are found to be within the margin in 95 % of comparisons. Planned before anything is looked
 * at, which keeps the error of the exact test what it says; a rule that adds runs after an
 * inconclusive look would not.
 *
 * The median ratio of k + k runs scatters normally with sigma_k = sigma_5 sqrt(5/k). The verdict
 * needs the whole interval, 2.1 sigma_k to each side at k of 10 to 20, inside ln(1 + margin), and
 * the ratio itself is within 1.96 sigma_k of 1: (2.1 + 1.96) sigma_k <= ln(1 + margin). sigma_5 is
 * the noise, the 95th percentile of |ratio - 1| over repeats of five runs a side, over 1.96.
 *
 * @param noises what is known of the device's noise, of either side; the largest counts
 * @returns 5 to 20; 5 where no noise is known well enough to be a margin
 */
export function plannedRuns(noises: readonly (DeviceNoise | null)[]): number {
  const known = noises.filter((noise) => noise !== null && mayBeMargin(noise));
  const share95 = Math.max(0, ...known.map((noise) => noise?.share95 ?? 0));
  const margin = Math.max(smallestMargin.interleaved, share95);
  const share = (((2.1 + 1.96) / 1.96) * share95) / Math.log1p(margin);
  return Math.min(mostPlanned, Math.max(usualRuns, Math.ceil(usualRuns * share * share)));
}
