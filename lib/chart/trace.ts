/**
 * Running median of samples in order over an odd `window` around each, shorter at the ends. One
 * insertion and one removal in a sorted window per sample: 100,000 samples take some tens of ms.
 */
export function runningMedian(samples: ArrayLike<number>, window = 201): Float64Array {
  const half = Math.floor(window / 2);
  const sorted: number[] = [];
  const medians = new Float64Array(samples.length);
  for (let end = 0; end < samples.length + half; end++) {
    const entering = samples[end];
    if (entering !== undefined) sorted.splice(lowerBound(sorted, entering), 0, entering);
    const leaving = samples[end - window];
    if (leaving !== undefined && end >= window) sorted.splice(lowerBound(sorted, leaving), 1);
    const centre = end - half;
    if (centre >= 0) medians[centre] = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  }
  return medians;
}

/** Seconds from the window's begin to the end of each sample, given in nanoseconds. */
export function elapsedSeconds(samplesNs: ArrayLike<number>): Float64Array {
  const seconds = new Float64Array(samplesNs.length);
  let elapsed = 0;
  for (let i = 0; i < samplesNs.length; i++) {
    elapsed += samplesNs[i] ?? 0;
    seconds[i] = elapsed / 1e9;
  }
  return seconds;
}

/**
 * Indices of the samples worth drawing on `columns` columns of pixels: all when there are at most
 * four a column, else the first, least, greatest and last of each column, ascending. No extreme is
 * ever lost.
 */
export function decimate(values: ArrayLike<number>, columns: number): number[] {
  const n = values.length;
  if (n <= columns * 4) return Array.from({ length: n }, (_, i) => i);
  const kept: number[] = [];
  for (let column = 0; column < columns; column++) {
    const start = Math.floor((column * n) / columns);
    const end = Math.floor(((column + 1) * n) / columns);
    let least = start;
    let most = start;
    for (let i = start; i < end; i++) {
      if ((values[i] ?? 0) < (values[least] ?? 0)) least = i;
      if ((values[i] ?? 0) > (values[most] ?? 0)) most = i;
    }
    kept.push(...[...new Set([start, least, most, end - 1])].sort((a, b) => a - b));
  }
  return kept;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
