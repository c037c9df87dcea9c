import { hodgesLehmann, type Ratio } from './hodges-lehmann.ts';
import { mannWhitneyP } from './mann-whitney.ts';

/** Fewest valid runs a side that carry a verdict (method.md A7.1). */
export const fewestRuns = 4;

/** What two sets of run values say, whose preconditions hold; the fourth is `not comparable`. */
export interface RunsCompared {
  /** What `b` is, seen from `a`. */
  verdict: 'faster' | 'slower' | 'no relevant difference' | 'inconclusive';
  ratio: Ratio;
  p: number;
}

/**
 * Compares two sets of run medians (method.md A7.4): significant and beyond the margin is faster or
 * slower; the whole interval within the margin is no relevant difference; else inconclusive.
 *
 * @param margin max(3 %, noise of the device against itself) interleaved, at least 5 % side by side
 * @returns null when a side has fewer than four runs: there is a ratio at most, never a verdict
 * @throws RangeError when a value is not above 0 or a side has more than 50
 */
export function compareRuns(
  a: readonly number[],
  b: readonly number[],
  margin: number,
): RunsCompared | null {
  if (Math.min(a.length, b.length) < fewestRuns) return null;
  const ratio = hodgesLehmann(a, b);
  if (!ratio) return null;
  const p = mannWhitneyP(a, b);
  return { verdict: verdictOf(ratio, p, margin), ratio, p };
}

function verdictOf({ value, low, high }: Ratio, p: number, margin: number) {
  if (p < 0.05 && Math.abs(value - 1) > margin) return value < 1 ? 'faster' : 'slower';
  if (low >= 1 / (1 + margin) && high <= 1 + margin) return 'no relevant difference';
  return 'inconclusive';
}
