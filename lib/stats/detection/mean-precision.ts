import { averagePrecision } from './average-precision.ts';
import { overlapThresholds } from './coco-thresholds.ts';
import type { CategoryMatches } from './match-images.ts';

/** COCO's primary metric, and those at one overlap; 0..1. */
export interface MeanPrecision {
  'map50-95': number;
  map50: number;
  map75: number;
}

/**
 * Mean average precision over the categories that have labelled objects. `weights` says how often
 * each image counts. Null when there is no labelled object at all.
 */
export function meanPrecision(
  matches: readonly CategoryMatches[],
  weights: Uint32Array,
): MeanPrecision | null {
  const at = overlapThresholds.map((_, t) => {
    const values = matches.flatMap((one) => averagePrecision(one, t, weights) ?? []);
    return values.length === 0 ? null : mean(values);
  });
  const known = at.filter((value) => value !== null);
  if (known.length === 0) return null;
  return { 'map50-95': mean(known), map50: at[0] ?? 0, map75: at[5] ?? 0 };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
