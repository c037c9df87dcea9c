/**
 * Wilson's 95 % score interval of a share, `correct` of `total`, both counts (method.md A8.2):
 * centre (p + z²/2n)/(1 + z²/n), half width z sqrt(p(1-p)/n + z²/4n²)/(1 + z²/n), z = 1.96.
 * Throws RangeError unless 0 <= correct <= total and total > 0.
 */
export function wilson(correct: number, total: number): { low: number; high: number } {
  if (!(total > 0 && correct >= 0 && correct <= total)) {
    throw new RangeError(`A share needs 0 <= correct <= total and total > 0: ${correct}/${total}.`);
  }
  const z = 1.96;
  const share = correct / total;
  const scale = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / scale;
  const half =
    (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / scale;
  return {
    low: correct === 0 ? 0 : Math.max(0, centre - half),
    high: correct === total ? 1 : Math.min(1, centre + half),
  };
}
