/**
 * How many moments lie in the busiest stretch of so many milliseconds.
 *
 * @param moments milliseconds, in any order
 */
export function busiestWindow(moments: readonly number[], lengthMs: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [at, moment] of sorted.entries()) {
    while ((sorted[from] ?? moment) <= moment - lengthMs) from++;
    most = Math.max(most, at - from + 1);
  }
  return most;
}
