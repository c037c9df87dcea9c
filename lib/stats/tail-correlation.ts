/**
 * How much of the correlation of samples reaches quantile `q`, as a share of what reaches their
 * median, 0..1: being above p90 is less correlated from sample to sample than being above the median
 * is, so that the interval of a tail need not be widened as much.
 *
 * Of a Gaussian process with lag-1 correlation r, the indicators of exceeding z (its quantile `q`)
 * have at lag k the correlation phi(z)^2 / (q (1-q)) sum over n >= 1 of He_{n-1}(z)^2 / n! r^{kn}
 * (the tetrachoric series: Pearson 1900); summed over all lags, r^{kn} becomes r^n / (1 - r^n). r is
 * got from the correlation of the ranks as 2 sin(pi rho / 6) (Pearson 1907). The interval depends on
 * ranks alone, so that the shape of the samples' own distribution does not matter.
 *
 * @param q above 0 and below 1
 * @param rho lag-1 correlation of the mid-ranks, 0 to 0.98
 */
export function tailShare(q: number, rho: number): number {
  if (rho <= 0) return 1;
  const r = 2 * Math.sin((Math.PI * rho) / 6);
  const z = normalQuantile(q);
  return (Math.exp(-z * z) * lagSum(z, r)) / (4 * q * (1 - q) * lagSum(0, r));
}

/** Sum over n of He_{n-1}(z)^2 / n! r^n / (1 - r^n), to a billionth. */
function lagSum(z: number, r: number): number {
  let sum = 0;
  let power = r;
  // He_n over the root of n!, which neither overflows nor needs a factorial.
  let [before, hermite] = [0, 1];
  for (let n = 1; power > 1e-9; n++) {
    sum += ((hermite * hermite) / n) * (power / (1 - power));
    [before, hermite] = [hermite, (z * hermite - Math.sqrt(n - 1) * before) / Math.sqrt(n)];
    power *= r;
  }
  return sum;
}

/** Quantile of the standard normal distribution, by Newton's method. */
function normalQuantile(q: number): number {
  let z = 0;
  for (let step = 0; step < 50; step++) {
    const { density, below } = normalAt(z);
    const next = z - (below - q) / density;
    if (Math.abs(next - z) < 1e-12) return next;
    z = next;
  }
  return z;
}

/** phi(z), and Phi(z) = 1/2 + phi(z) (z + z^3/3 + z^5/15 + ...) (Marsaglia 2004). */
function normalAt(z: number): { density: number; below: number } {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > 1e-16; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return { density, below: 0.5 + density * sum };
}
