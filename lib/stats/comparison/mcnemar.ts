/**
 * Exact two-sided McNemar test (method.md A8.4): p = min(1, 2 P(X <= min(b, c))) with X
 * Binomial(b + c, 1/2), where `b` and `c` count the images that only one side got right. 1 when the
 * sides never differ.
 *
 * @throws RangeError when a count is not a non-negative integer
 */
export function mcnemarP(b: number, c: number): number {
  for (const count of [b, c]) {
    if (!Number.isInteger(count) || count < 0) {
      throw new RangeError(`McNemar's test needs counts, not ${count}.`);
    }
  }
  const n = b + c;
  // Masses as logarithms: 2^-n underflows from n = 1075 on.
  let logMass = -n * Math.LN2;
  let tail = 0;
  for (let k = 0; k <= Math.min(b, c); k++) {
    tail += Math.exp(logMass);
    logMass += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * tail);
}
