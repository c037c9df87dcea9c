/** A moment of today as "14:20:05 UTC": the same text for every reader. */
export function formatClock(moment: Date): string {
  return `${moment.toISOString().slice(11, 19)} UTC`;
}
