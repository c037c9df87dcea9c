/** How samples keep a deadline: counts, and nanoseconds. */
export interface Misses {
  samples: number;
  /** Samples that took longer than the deadline. */
  missed: number;
  longestNs: number;
  /** The most misses in a row; a row ends with its run. */
  longestStreak: number;
}

/**
 * Counts the samples of some runs that took longer than a deadline (field.md N12); a sample that
 * takes exactly as long has kept it.
 *
 * @param runsNs samples of each run in the order in which they were taken, nanoseconds
 */
export function countMisses(runsNs: readonly ArrayLike<number>[], deadlineNs: number): Misses {
  const misses: Misses = { samples: 0, missed: 0, longestNs: 0, longestStreak: 0 };
  for (const run of runsNs) {
    let streak = 0;
    for (let i = 0; i < run.length; i++) {
      const ns = run[i] ?? 0;
      if (ns > misses.longestNs) misses.longestNs = ns;
      if (ns > deadlineNs) {
        misses.missed++;
        streak++;
        if (streak > misses.longestStreak) misses.longestStreak = streak;
      } else {
        streak = 0;
      }
    }
    misses.samples += run.length;
  }
  return misses;
}
