/** For a job whose length nobody knows: noise and comparisons on a slow board take hours. */
const unknownS = 12 * 3600;
const shortestS = 1800;
const longestS = 86_400;

/**
 * Seconds that one attempt may take: four times the estimate and a quarter of an hour for fetching
 * models and cooling, between half an hour and a day.
 */
export function attemptLimitS(estimatedS: number | null): number {
  if (estimatedS === null) return unknownS;
  return Math.min(longestS, Math.max(shortestS, 4 * estimatedS + 900));
}
