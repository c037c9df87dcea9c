/** Parts longer than this are split at an estimate from a sample of them. */
const longPart = 600;

/**
 * Values at the given one-based ranks of samples in any order, exactly those that sorting would put
 * there. A copy is partitioned instead of sorted: parts that hold no asked rank are left as they
 * are (the algorithm SELECT of Floyd and Rivest, CACM 18(3), 1975). NaN is not a sample.
 *
 * @param ranks one-based, in ascending order
 * @throws RangeError when a rank is outside 1..n, or ranks do not ascend
 */
export function valuesAtRanks(samples: ArrayLike<number>, ranks: readonly number[]): number[] {
  const values = Float64Array.from(samples);
  let least = 1;
  for (const rank of ranks) {
    if (!(Number.isInteger(rank) && rank >= least && rank <= values.length)) {
      throw new RangeError(`Rank ${rank} does not exist among ${values.length} samples.`);
    }
    least = rank;
  }
  placeAll(values, 0, values.length - 1, ranks);
  return ranks.map((rank) => values[rank - 1] ?? Number.NaN);
}

/** Places the rank nearest to the middle of a part, then the others in what is left of it. */
function placeAll(values: Float64Array, left: number, right: number, ranks: readonly number[]) {
  const middle = (left + right) / 2 + 1;
  const [nearest] = [...ranks].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  if (nearest === undefined || left >= right) return;
  place(values, left, right, nearest - 1);
  placeAll(
    values,
    left,
    nearest - 2,
    ranks.filter((rank) => rank < nearest),
  );
  placeAll(
    values,
    nearest,
    right,
    ranks.filter((rank) => rank > nearest),
  );
}

/** Puts into place `k` what sorting would put there; smaller values end up left of it. */
function place(values: Float64Array, from: number, to: number, k: number): void {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > longPart) {
      const [low, high] = samplePart(left, right, k);
      place(values, low, high, k);
    }
    const pivot = values[k] ?? 0;
    const last = partition(values, left, right, k, pivot);
    if (last <= k) left = last + 1;
    if (k <= last) right = last - 1;
  }
}

/** A part around `k` whose value there is likely to be close to the one that is sought. */
function samplePart(left: number, right: number, k: number): [number, number] {
  const n = right - left + 1;
  const i = k - left + 1;
  const size = 0.5 * Math.exp((2 * Math.log(n)) / 3);
  const deviation = 0.5 * Math.sqrt((Math.log(n) * size * (n - size)) / n);
  const shift = i < n / 2 ? -deviation : deviation;
  const low = Math.floor(k - (i * size) / n + shift);
  const high = Math.floor(k + ((n - i) * size) / n + shift);
  return [Math.max(left, low), Math.min(right, high)];
}

/** Splits a part at `pivot`, which stands at `k`; returns where the pivot ends up. */
function partition(
  values: Float64Array,
  left: number,
  right: number,
  k: number,
  pivot: number,
): number {
  let i = left;
  let j = right;
  swap(values, left, k);
  // The pivot, or a value not on its wrong side, stands at each end and stops the scans.
  if ((values[right] ?? 0) > pivot) swap(values, left, right);
  while (i < j) {
    swap(values, i, j);
    i++;
    j--;
    while ((values[i] ?? pivot) < pivot) i++;
    while ((values[j] ?? pivot) > pivot) j--;
  }
  if (values[left] === pivot) swap(values, left, j);
  else {
    j++;
    swap(values, j, right);
  }
  return j;
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = value;
}
