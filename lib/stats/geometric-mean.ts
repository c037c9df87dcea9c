/**
 * Geometric mean of positive ratios: the average under which a twofold gain and a twofold loss
 * cancel. Null for an empty list; throws RangeError for a ratio that is not positive and finite.
 */
export function geometricMean(ratios: readonly number[]): number | null {
  if (ratios.length === 0) return null;
  let logs = 0;
  for (const ratio of ratios) {
    if (!(ratio > 0 && Number.isFinite(ratio))) {
      throw new RangeError(`A geometric mean is over positive ratios, not ${ratio}.`);
    }
    logs += Math.log(ratio);
  }
  return Math.exp(logs / ratios.length);
}
