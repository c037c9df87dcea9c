/** A temperature at a moment of a monotonic clock. */
export interface Moment {
  atMs: number;
  celsius: number;
}

/** The rate is observed over so long: shorter, and a sensor's whole degrees are all there is. */
const rateMs = 30_000;
/** A shorter observation says nothing. */
const leastMs = 5000;

/**
 * Seconds until a zone that cools towards `restC` passes `targetC`, by the rate observed of late
 * (Newton's law: the distance to the temperature of rest shrinks by the same share each second).
 *
 * @param readings oldest first
 * @returns null while it does not cool, or was not observed for long enough
 */
export function secondsToCool(
  readings: readonly Moment[],
  targetC: number,
  restC: number,
): number | null {
  const last = readings.at(-1);
  if (!last) return null;
  if (last.celsius <= targetC) return 0;
  const first = readings.find(({ atMs }) => last.atMs - atMs <= rateMs);
  if (!first || last.atMs - first.atMs < leastMs || first.celsius <= last.celsius) return null;
  const passedS = (last.atMs - first.atMs) / 1000;
  const shrink = Math.log((first.celsius - restC) / (last.celsius - restC)) / passedS;
  return Math.log((last.celsius - restC) / (targetC - restC)) / shrink;
}
