import { wilson } from './wilson.ts';

/** One class of a data set: all its images, those that were judged, and the right ones of them. */
export interface Stratum {
  size: number;
  judged: number;
  right: number;
}

/** A share with its 95 % interval and how it was reached. */
export interface ShareEstimate {
  value: number;
  low: number;
  high: number;
  method: 'stratified' | 'pooled';
}

/** Above this share of the whole set its finite size is taken into account (method.md A8.5). */
const smallShare = 0.05;

/**
 * Share of right answers in the whole set from a stratified subset (method.md A8.5):
 * p = sum W_h p_h, Var = sum W_h^2 (1 - n_h/N_h) p_h (1 - p_h) / (n_h - 1), W_h = N_h/N. Its
 * interval is Wilson's for the number of images that have this variance, p (1 - p) / Var, because
 * p +- 1.96 sqrt(Var) is Wald's. Where a class has fewer than two judged images, or the variance is
 * 0 though images are missing, it is the pooled share with `wilsonOfSubset`: the conservative one.
 *
 * @throws RangeError when nothing was judged or a count does not fit into the next
 */
export function stratifiedShare(strata: readonly Stratum[]): ShareEstimate {
  for (const { size, judged, right } of strata) {
    if (!(right >= 0 && right <= judged && judged <= size)) {
      throw new RangeError(`A class needs right <= judged <= size: ${right}, ${judged}, ${size}.`);
    }
  }
  const sum = (of: (stratum: Stratum) => number) =>
    strata.reduce((total, stratum) => total + of(stratum), 0);
  const size = sum((stratum) => stratum.size);
  const judged = sum((stratum) => stratum.judged);
  const right = sum((stratum) => stratum.right);
  if (judged === 0) throw new RangeError('A share needs at least one judged image.');
  const value = sum((h) => (h.judged === 0 ? 0 : ((h.size / size) * h.right) / h.judged));
  const variance = sum((h) => varianceOf(h, size));
  const thin = strata.some((h) => h.size > 0 && h.judged < 2);
  if (thin || (variance === 0 && judged < size)) {
    const interval = wilsonOfSubset(right, judged, size);
    return { value: right / judged, ...interval, method: 'pooled' };
  }
  if (variance === 0) return { value, low: value, high: value, method: 'stratified' };
  const worth = (value * (1 - value)) / variance;
  return { value, ...wilson(value * worth, worth), method: 'stratified' };
}

function varianceOf({ size, judged, right }: Stratum, all: number): number {
  if (judged < 2) return 0;
  const share = right / judged;
  const weight = size / all;
  return (weight * weight * (1 - judged / size) * share * (1 - share)) / (judged - 1);
}

/**
 * Wilson's interval of `right` of `judged` images out of a set of `size`: with more than 5 % of the
 * set judged, each side's distance from the share shrinks by sqrt((N - n) / (N - 1)), to nothing
 * when the whole set was judged (method.md A8.5).
 *
 * @throws RangeError when nothing was judged or a count does not fit into the next
 */
export function wilsonOfSubset(
  right: number,
  judged: number,
  size: number,
): { low: number; high: number } {
  if (judged > size) throw new RangeError(`${judged} images cannot be judged of ${size}.`);
  const { low, high } = wilson(right, judged);
  if (judged <= smallShare * size) return { low, high };
  const share = right / judged;
  const shrink = size > 1 ? Math.sqrt((size - judged) / (size - 1)) : 0;
  return { low: share - (share - low) * shrink, high: share + (high - share) * shrink };
}
