/** Most values a side for which the exact distribution is counted. */
export const mostRuns = 50;

/**
 * Number of ways in which `size` of the given whole ranks add up to each sum, by sum: the exact null
 * distribution of a rank sum, ties included.
 */
function rankSumCounts(ranks: readonly number[], size: number): Float64Array {
  const largest = [...ranks].sort((a, b) => b - a).slice(0, size);
  const length = largest.reduce((sum, rank) => sum + rank, 0) + 1;
  const ways = Array.from({ length: size + 1 }, () => new Float64Array(length));
  ways[0]?.fill(1, 0, 1);
  ranks.forEach((rank, seen) => {
    for (let taken = Math.min(seen, size - 1); taken >= 0; taken--) {
      const [from, to] = [ways[taken], ways[taken + 1]];
      if (!from || !to) continue;
      for (let sum = rank; sum < length; sum++) to[sum] = (to[sum] ?? 0) + (from[sum - rank] ?? 0);
    }
  });
  return ways[size] ?? new Float64Array();
}

/** Mid-ranks times two, so that ties stay whole: 1-based, in the order of `values`. */
function doubledRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return 2 * below + equal + 1;
  });
}

/**
 * Exact two-sided p of the Mann-Whitney test on run medians (method.md A7.2): the share of all ways
 * to deal the values to two sides whose rank sum is at least as far from its mean. For 2 to 50
 * values a side; the normal approximation is wrong for few.
 *
 * @throws RangeError when a side has fewer than 2 or more than 50 values
 */
export function mannWhitneyP(a: readonly number[], b: readonly number[]): number {
  for (const side of [a, b]) {
    if (side.length < 2 || side.length > mostRuns) {
      throw new RangeError(`a side needs 2 to ${mostRuns} values, not ${side.length}`);
    }
  }
  const ranks = doubledRanks([...a, ...b]);
  const observed = ranks.slice(0, a.length).reduce((sum, rank) => sum + rank, 0);
  const mean = a.length * (a.length + b.length + 1);
  let all = 0;
  let extreme = 0;
  rankSumCounts(ranks, a.length).forEach((count, sum) => {
    all += count;
    if (Math.abs(sum - mean) >= Math.abs(observed - mean)) extreme += count;
  });
  return extreme / all;
}

/**
 * Largest U that is significant at two-sided 5 % for sides of `n` and `m` values without ties, with
 * the coverage of the interval that belongs to it (method.md A7, table); null when none is.
 */
export function criticalU(n: number, m: number): { u: number; coverage: number } | null {
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const counts = rankSumCounts(ranks, n);
  const all = counts.reduce((total, count) => total + count, 0);
  const least = (n * (n + 1)) / 2;
  let below = 0;
  let found: { u: number; coverage: number } | null = null;
  for (let sum = least; sum < counts.length; sum++) {
    below += counts[sum] ?? 0;
    if (below / all > 0.025) break;
    found = { u: sum - least, coverage: 1 - (2 * below) / all };
  }
  return found;
}
