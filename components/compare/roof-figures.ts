/** What a figure above the roof needs, and the most that its hardware can do, TFLOP/s. */
export interface RoofFigures {
  needed: number;
  peak: number;
  precision: string;
}

const pattern =
  /^needs ([\d.]+) times .*: ([\d.]+) GFLOP in ([\d.]+) ms against ([\d.]+) TFLOP\/s (\S+)$/;

/**
 * The figures of a remark `above_the_roof` (lib/server/published/published-remarks.ts): FLOPs of one
 * inference over its latency, against the peak. Null for a detail that names none.
 */
export function roofFigures(detail: string | null): RoofFigures | null {
  const [, , giga, ms, tera, precision] = pattern.exec(detail ?? '') ?? [];
  const [work, latencyMs, peak] = [giga, ms, tera].map(Number);
  if (!work || !latencyMs || !peak || !precision) return null;
  return { needed: work / latencyMs, peak, precision };
}
