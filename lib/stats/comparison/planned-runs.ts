import type { DeviceNoise } from '../../contract/comparison.ts';
import { smallestMargin } from './compare-sides.ts';
import { mayBeMargin } from './device-noise.ts';

/** Runs a side unless the device's noise asks for more (method.md A5, `standard`). */
export const usualRuns = 5;
/** A person waits for them. */
const mostPlanned = 20;
/** Scatter of the Hodges-Lehmann ratio over that of a mean. */
const efficiency = 1.02;

/**
 * How many runs a side a comparison needs on a device of this noise, so that two sides that do not
 * differ are found to be within the margin in 95 % of comparisons. Planned before anything is looked
 * at, which keeps the error of the exact test what it says; a rule that adds runs after an
 * inconclusive look would not.
 *
 * The median ratio of k + k runs scatters normally with sigma_k = 1.02 s sqrt(2/k), s being the
 * scatter of single runs and 1.02 the price of the median over the mean ratio (Hodges and Lehmann
 * 1963). The verdict needs the whole interval, 2.1 sigma_k to each side at k of 10 to 20, inside
 * ln(1 + margin), and the ratio itself is within 1.96 sigma_k of 1:
 * (2.1 + 1.96) sigma_k <= ln(1 + margin). Where s was not kept, the noise stands for it: the 95th
 * percentile of |ratio - 1| over repeats of five runs a side is 1.96 sigma_5.
 *
 * s is known from a few minutes and must hold for the hours after them: its upper confidence limit
 * is planned with (95 %, one-sided, by chi-squared), not its best estimate.
 *
 * @param noises what is known of the device's noise, of either side; the largest counts
 * @returns 5 to 20; 5 where no noise is known well enough to be a margin
 */
export function plannedRuns(noises: readonly (DeviceNoise | null)[]): number {
  const known = noises.filter((noise) => noise !== null).filter(mayBeMargin);
  const margin = Math.max(smallestMargin.interleaved, ...known.map(({ share95 }) => share95));
  const scatter = Math.max(0, ...known.map(largestScatter));
  const sigmaOfOne = efficiency * scatter * Math.sqrt(2);
  const runs = ((2.1 + 1.96) * (sigmaOfOne / Math.log1p(margin))) ** 2;
  return Math.min(mostPlanned, Math.max(usualRuns, Math.ceil(runs)));
}

function largestScatter({ runSd, share95, repeats }: DeviceNoise): number {
  // A repeat of 2 x 5 runs leaves nine degrees of freedom.
  if (typeof runSd === 'number') return runSd * upperLimitFactor(repeats * (2 * usualRuns - 1));
  return share95 / 1.96 / efficiency / Math.sqrt(2 / usualRuns);
}

/**
 * What an estimated standard deviation is multiplied by for its upper 95 % confidence limit: the root
 * of f / chi2(0.05, f), chi-squared by Wilson and Hilferty's cube (1931).
 */
export function upperLimitFactor(degreesOfFreedom: number): number {
  const spread = 2 / (9 * degreesOfFreedom);
  return (1 - spread - 1.6449 * Math.sqrt(spread)) ** -1.5;
}
