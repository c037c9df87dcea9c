/** How many classes are ranked. */
export const ranked = 5;

/**
 * Indices of the five largest logits into `target`, largest first; equal logits in index order.
 * Allocates nothing: it is the timed post-processing of a classifier.
 */
export function topFive(logits: Float32Array, target: Int32Array): void {
  target.fill(-1);
  for (let index = 0; index < logits.length; index++) {
    const value = logits[index] ?? Number.NaN;
    let place = ranked;
    while (place > 0 && beats(value, logits, target[place - 1] ?? -1)) place--;
    if (place === ranked) continue;
    target.copyWithin(place + 1, place, ranked - 1);
    target[place] = index;
  }
}

function beats(value: number, logits: Float32Array, other: number): boolean {
  return other < 0 || value > (logits[other] ?? Number.NaN);
}
