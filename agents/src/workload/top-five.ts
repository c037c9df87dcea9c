/** How many classes are ranked. */
export const ranked = 5;

/**
 * Indices of the five largest of `classes` logits from `offset` on into `target`, largest first;
 * equal logits in index order. Allocates nothing: it is the timed post-processing of a classifier.
 */
export function topFive(
  logits: Float32Array,
  target: Int32Array,
  offset = 0,
  classes = logits.length,
): void {
  target.fill(-1);
  for (let index = 0; index < classes; index++) {
    const value = logits[offset + index] ?? Number.NaN;
    let place = ranked;
    while (place > 0 && beats(value, logits, offset, target[place - 1] ?? -1)) place--;
    if (place === ranked) continue;
    target.copyWithin(place + 1, place, ranked - 1);
    target[place] = index;
  }
}

/** Ranks every row of a batch into the same `target`: the last row's answers stay in it. */
export function rankBatch(logits: Float32Array, batch: number, target: Int32Array): void {
  const classes = logits.length / batch;
  for (let row = 0; row < batch; row++) topFive(logits, target, row * classes, classes);
}

function beats(value: number, logits: Float32Array, offset: number, other: number): boolean {
  return other < 0 || value > (logits[offset + other] ?? Number.NaN);
}
