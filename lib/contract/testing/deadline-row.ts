import type { DeadlineRow } from '../distribution.ts';

/** A result of which 32 of 1,000 samples miss a deadline. */
export function makeDeadlineRow(resultId: string): DeadlineRow {
  return {
    resultId,
    samples: 1000,
    missed: 32,
    share: 0.032,
    low: 0.022,
    high: 0.045,
    longestMs: 67.3,
    longestStreak: 3,
  };
}
