/** Largest deviation from one that still counts as consistent (method.md A9.5). */
const tolerance = 0.05;

/**
 * Little's law on a window with `inFlight` requests at once: mean latency x requests a second is the
 * mean number in flight, so that number over `inFlight` is 1 when the timer covers what the
 * throughput counts. Within 5 % it is consistent (method.md A9.5).
 *
 * @param meanLatencyNs mean time of one request (a whole batch), nanoseconds
 * @param requestsPerS requests a second over the wall time of the window; items a second over the
 *   batch size
 * @throws RangeError when an argument is not a finite number above 0
 */
export function littlesLaw(
  meanLatencyNs: number,
  requestsPerS: number,
  inFlight: number,
): { ratio: number; consistent: boolean } {
  for (const value of [meanLatencyNs, requestsPerS, inFlight]) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RangeError(`Little's law needs numbers above 0, not ${value}.`);
    }
  }
  const ratio = ((meanLatencyNs / 1e9) * requestsPerS) / inFlight;
  return { ratio, consistent: Math.abs(ratio - 1) <= tolerance };
}
