/** Uniform numbers in 0..1 from a seed (mulberry32), the same in every run of a test or a benchmark. */
export function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers (Box and Muller 1958) from uniform ones. */
export function normal(next: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Standard normal numbers with lag-1 correlation `rho`. */
export function correlated(seed: number, rho = 0): () => number {
  const noise = normal(uniform(seed));
  let state = noise();
  return () => {
    const now = state;
    state = rho * state + Math.sqrt(1 - rho * rho) * noise();
    return now;
  };
}
