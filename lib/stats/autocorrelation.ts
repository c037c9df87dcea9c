/** Mid-ranks (ties share the mean of their ranks), one-based, in the order of the samples. */
export function midRanks(samples: ArrayLike<number>): Float64Array {
  const n = samples.length;
  const values = Float64Array.from(samples);
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0),
  );
  const ranks = new Float64Array(n);
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && values[order[end] ?? 0] === values[order[start] ?? 0]) end++;
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Lag-1 correlation of the mid-ranks plus 1/n, clipped to 0..0.98 (method.md A5.5). `runs` are
 * sample sequences of single processes: ranks are taken over all of them, neighbours only within
 * one. 0 when all samples are equal.
 */
export function rankCorrelation(runs: readonly ArrayLike<number>[]): number {
  const ranks = midRanks(runs.flatMap((run) => Array.from(run)));
  const mean = (ranks.length + 1) / 2;
  let products = 0;
  let squares = 0;
  let start = 0;
  for (const run of runs) {
    for (let i = start; i < start + run.length; i++) {
      const here = (ranks[i] ?? mean) - mean;
      squares += here * here;
      if (i > start) products += here * ((ranks[i - 1] ?? mean) - mean);
    }
    start += run.length;
  }
  if (squares === 0) return 0;
  return Math.min(0.98, Math.max(0, products / squares + 1 / ranks.length));
}

/** Number of independent samples that `n` correlated ones are worth: n (1 - rho) / (1 + rho). */
export function effectiveCount(n: number, rho: number): number {
  return (n * (1 - rho)) / (1 + rho);
}
