/**
 * Number of ways in which `size` of the given whole ranks add up to each sum: the exact null
 * distribution of a rank sum, ties included.
 */
function rankSumCounts(ranks: readonly number[], size: number): Map<number, number>[] {
  const ways: Map<number, number>[] = Array.from({ length: size + 1 }, () => new Map());
  ways[0]?.set(0, 1);
  ranks.forEach((rank, seen) => {
    for (let taken = Math.min(seen, size - 1); taken >= 0; taken--) {
      for (const [sum, count] of ways[taken] ?? []) {
        const next = ways[taken + 1];
        next?.set(sum + rank, (next.get(sum + rank) ?? 0) + count);
      }
    }
  });
  return ways;
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
 * to deal the values to two sides whose rank sum is at least as far from its mean. For 2 to 20
 * values a side; the normal approximation is wrong there.
 *
 * @throws RangeError when a side has fewer than 2 or more than 20 values
 */
export function mannWhitneyP(a: readonly number[], b: readonly number[]): number {
  for (const side of [a, b]) {
    if (side.length < 2 || side.length > 20) {
      throw new RangeError(`a side needs 2 to 20 values, not ${side.length}`);
    }
  }
  const ranks = doubledRanks([...a, ...b]);
  const observed = ranks.slice(0, a.length).reduce((sum, rank) => sum + rank, 0);
  const mean = a.length * (a.length + b.length + 1);
  let all = 0;
  let extreme = 0;
  for (const [sum, count] of rankSumCounts(ranks, a.length)[a.length] ?? []) {
    all += count;
    if (Math.abs(sum - mean) >= Math.abs(observed - mean)) extreme += count;
  }
  return extreme / all;
}

/**
 * Largest U that is significant at two-sided 5 % for sides of `n` and `m` values without ties, with
 * the coverage of the interval that belongs to it (method.md A7, table); null when none is.
 */
export function criticalU(n: number, m: number): { u: number; coverage: number } | null {
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const sums = [...(rankSumCounts(ranks, n)[n] ?? [])].sort(([a], [b]) => a - b);
  const all = sums.reduce((total, [, count]) => total + count, 0);
  const least = (n * (n + 1)) / 2;
  let below = 0;
  let found: { u: number; coverage: number } | null = null;
  for (const [sum, count] of sums) {
    below += count;
    if (below / all > 0.025) break;
    found = { u: sum - least, coverage: 1 - (2 * below) / all };
  }
  return found;
}
