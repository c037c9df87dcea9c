/** Throughput at one value of a sweep, e.g. with so many requests in flight. */
export interface LoadPoint {
  load: number;
  perSecond: number;
}

/** Where more load stops to pay (method.md A9.6). */
export interface Knee {
  load: number;
  /** Throughput there as a share of the largest. */
  share: number;
}

/** The knee lies where this share of the largest throughput is reached. */
const enough = 0.95;

/**
 * Smallest load whose throughput is at least 95 % of the largest; null with fewer than two loads,
 * or when it is the largest load: then throughput still grows and there is no knee to see.
 */
export function kneeOf(points: readonly LoadPoint[]): Knee | null {
  const ascending = [...points].sort((a, b) => a.load - b.load);
  const most = Math.max(...ascending.map(({ perSecond }) => perSecond));
  const found = ascending.find(({ perSecond }) => perSecond >= enough * most);
  if (ascending.length < 2 || !found || found === ascending.at(-1)) return null;
  return { load: found.load, share: found.perSecond / most };
}

/** X(c) / (c X(1)) of each load, in the order given; null without a throughput at load one. */
export function efficiencies(points: readonly LoadPoint[]): (number | null)[] {
  const one = points.find(({ load }) => load === 1);
  return points.map(({ load, perSecond }) =>
    one && one.perSecond > 0 && load > 0 ? perSecond / (load * one.perSecond) : null,
  );
}
