import { tailShare } from './tail-correlation.ts';

/** One-based ranks that bound a quantile; null where no sample bounds that side. */
export interface RankInterval {
  low: number | null;
  high: number | null;
}

/**
 * Exact distribution-free interval of quantile `q` from `n` independent samples (Hahn and Meeker;
 * method.md A5.4): low = max{k: F(k-1) <= a/2}, high = min{k: 1 - F(k-1) <= a/2}, with F the
 * Binomial(n, q) distribution function and a = 1 - confidence.
 */
export function exactRanks(n: number, q: number, confidence = 0.95): RankInterval {
  const tail = (1 - confidence) / 2;
  const odds = Math.log(q / (1 - q));
  let low: number | null = null;
  let logMass = n * Math.log1p(-q);
  let below = 0;
  for (let k = 1; k <= n; k++) {
    // `below` becomes F(k - 1); masses are summed as logarithms, which do not underflow.
    below += Math.exp(logMass);
    logMass += Math.log((n - k + 1) / k) + odds;
    if (below <= tail) low = k;
    if (1 - below <= tail) return { low, high: k };
  }
  return { low, high: null };
}

/**
 * 95 % interval of quantile `q` from `n` samples whose mid-ranks have lag-1 correlation `rho`
 * (method.md A5.5): h = 1.96 sqrt(n q (1-q)) sqrt(f), ranks floor(nq - h) and ceil(nq + h) + 1; a
 * rank outside 1..n leaves that side unknown. At the median f = (1+rho)/(1-rho), as the handbook has
 * it for every quantile. That makes the interval of a tail too wide (at rho 0.9 that of p90 held the
 * true value in 99.5 % of simulated runs): there the excess of f over 1 is taken times `tailShare`,
 * but never by less than at p90, as far out as simulations bear it out with a few hundred samples.
 */
export function correctedRanks(n: number, q: number, rho: number): RankInterval {
  const tail = Math.min(0.9, Math.max(0.1, q));
  const factor = 1 + ((2 * rho) / (1 - rho)) * tailShare(tail, rho);
  const half = 1.96 * Math.sqrt(n * q * (1 - q) * factor);
  const low = Math.floor(n * q - half);
  const high = Math.ceil(n * q + half) + 1;
  return { low: low < 1 ? null : low, high: high > n ? null : high };
}

/**
 * Ranks of the published interval over `k` run values (method.md A5.6): the exact 95 % interval of
 * the median from six runs on, before that the whole range (93.8 % for five, 87.5 % for four).
 */
export function runRanks(k: number): { low: number; high: number } {
  const exact = exactRanks(k, 0.5);
  return { low: exact.low ?? 1, high: exact.high ?? k };
}

/**
 * In what share of repetitions the interval of `runRanks` holds the median of all runs, 0..1:
 * F(high - 1) - F(low - 1) with F the Binomial(k, 1/2) distribution function (method.md A5.4).
 */
export function runCoverage(k: number): number {
  const { low, high } = runRanks(k);
  // Plans have a thousand runs at most: 2^-k does not underflow, and few runs come out exactly.
  let mass = 0.5 ** k;
  let covered = 0;
  for (let i = 0; i < high; i++) {
    if (i >= low) covered += mass;
    mass = (mass * (k - i)) / (i + 1);
  }
  return covered;
}
