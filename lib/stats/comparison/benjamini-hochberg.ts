/**
 * p values adjusted for the false discovery rate over a table of comparisons (Benjamini and Hochberg
 * 1995; method.md A7.5): comparison i counts as a difference at rate q when its adjusted p is at
 * most q. In the order given.
 *
 * @throws RangeError when a p is not within 0..1
 */
export function adjustedForDiscoveries(ps: readonly number[]): number[] {
  for (const p of ps) if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is no p value.`);
  const descending = ps.map((p, index) => ({ p, index })).sort((x, y) => y.p - x.p);
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 1;
  descending.forEach(({ p, index }, above) => {
    least = Math.min(least, p * (ps.length / (ps.length - above)));
    adjusted[index] = least;
  });
  return adjusted;
}
