/** A check that cost points of its category's hundred. */
export interface Lost {
  id: string;
  points: number;
  /** What it read, or its title where it reads nothing. */
  found: string;
}

interface Ref {
  id: string;
  weight: number;
}

interface Audit {
  score: number | null;
  title: string;
  displayValue?: string;
}

/**
 * Which checks of one category cost points, the dearest first: a category's score is the mean of its
 * checks by their weights; those without a score do not count.
 */
export function lostPoints(
  refs: readonly Ref[],
  audits: Readonly<Record<string, Audit | undefined>>,
): Lost[] {
  const counted = refs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    const score = audit?.score ?? null;
    return audit && score !== null && weight > 0 ? [{ id, weight, audit, score }] : [];
  });
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  return counted
    .filter(({ score }) => score < 1)
    .map(({ id, weight, audit, score }) => ({
      id,
      points: (100 * weight * (1 - score)) / whole,
      found: audit.displayValue || audit.title,
    }))
    .sort((a, b) => b.points - a.points);
}
