import type { DeviceNoise } from '../../contract/comparison.ts';
import { ascending, nearestRank } from '../percentile.ts';
import { medianRatio } from './hodges-lehmann.ts';

/** Fewer repeats than this say too little of a device to be the margin of a verdict (method.md A7.3). */
export const fewestRepeats = 10;

/**
 * Noise of a device against itself (method.md A7.3): the 95th percentile, by nearest rank, of
 * |ratio - 1| over repeats of the same cell against itself. With the ten repeats that are asked for
 * it is the largest of them.
 *
 * `runMediansMs` holds the median of each run in the order in which they ran, null for one that was
 * lost; `order` says which side each was dealt to (`abba...`). A repeat is the next twice
 * `runsPerSide` runs; one that lacks a run is left out.
 *
 * `runSd` is how much single runs scatter: the standard deviation of the logarithms of the run medians
 * around the mean of their own repeat, pooled over the repeats. It says what the 95th percentile of
 * ten ratios says of the device, from ten times as many values.
 *
 * @throws RangeError when no repeat is whole, or a repeat has not `runsPerSide` runs of each side
 */
export function noiseOfRepeats(
  runMediansMs: readonly (number | null)[],
  order: string,
  runsPerSide: number,
): { share95: number; repeats: number; runSd: number } {
  const size = 2 * runsPerSide;
  const shares: number[] = [];
  let squares = 0;
  for (let start = 0; start + size <= order.length; start += size) {
    const medians = runMediansMs.slice(start, start + size);
    const whole = medians.filter((median) => median !== null);
    if (whole.length < size) continue;
    const side = (letter: string) => whole.filter((_, i) => order[start + i] === letter);
    const [a, b] = [side('a'), side('b')];
    if (a.length !== runsPerSide || b.length !== runsPerSide) {
      throw new RangeError(
        `The repeat from run ${start} has ${a.length} and ${b.length} runs a side, not ${runsPerSide}.`,
      );
    }
    shares.push(Math.abs(medianRatio(a, b) - 1));
    squares += squaresAroundMean(whole.map(Math.log));
  }
  if (shares.length === 0) {
    throw new RangeError(`No repeat of ${size} runs is whole: the noise is unknown.`);
  }
  const repeats = shares.length;
  const runSd = Math.sqrt(squares / (repeats * (size - 1)));
  return { share95: nearestRank(ascending(shares), 0.95), repeats, runSd };
}

function squaresAroundMean(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** Whether a noise may be the margin of a verdict: it was learned from ten repeats or more. */
export function mayBeMargin({ repeats }: Pick<DeviceNoise, 'repeats'>): boolean {
  return repeats >= fewestRepeats;
}
