/** What a piece of hardware can do at most, and what one inference asks of it. */
export interface Roof {
  /** Arithmetic operations of one inference. */
  workFlops: number;
  /** Operations a second that the hardware cannot exceed. */
  peakFlops: number;
}

/** The least time in which the hardware could do the work, milliseconds: work over peak. */
export function leastMs({ workFlops, peakFlops }: Roof): number {
  return (workFlops / peakFlops) * 1000;
}

/** Operations a second that a latency (milliseconds, above zero) takes for granted. */
export function neededFlops({ workFlops }: Pick<Roof, 'workFlops'>, latencyMs: number): number {
  return workFlops / (latencyMs / 1000);
}

/** A latency's share of the peak: above one it needs more than there is. */
export function shareOfPeak(roof: Roof, latencyMs: number): number {
  return neededFlops(roof, latencyMs) / roof.peakFlops;
}
