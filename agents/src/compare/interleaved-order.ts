const blockSides = 2;

/**
 * The order in which the runs of two sides are measured: `aabb` shuffled block by block, so that
 * neither side is ever more than two runs ahead and what slowly changes on the device meets both
 * alike. Equal seeds give equal orders.
 *
 * @param seed a whole number of 32 bits
 * @param repeats how often both sides are measured `runsPerSide` times, one after the other
 */
export function interleavedOrder(seed: number, runsPerSide: number, repeats = 1): string {
  const next = uniform(seed);
  let order = '';
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (let left = runsPerSide; left > 0; left -= blockSides) {
      const sides = Math.min(left, blockSides);
      order += shuffled([...'a'.repeat(sides), ...'b'.repeat(sides)], next).join('');
    }
  }
  return order;
}

/** Seed of a comparison: the last 32 bits of its id, which are random. */
export function seedOf(comparisonId: string): number {
  return Number.parseInt(comparisonId.slice(-8), 16);
}

/** Fisher and Yates. */
function shuffled(letters: string[], next: () => number): string[] {
  const order = [...letters];
  for (let last = order.length - 1; last > 0; last--) {
    const chosen = Math.floor(next() * (last + 1));
    [order[last], order[chosen]] = [order[chosen] ?? '', order[last] ?? ''];
  }
  return order;
}

/** Uniform numbers in 0..1 (mulberry32). */
function uniform(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
