import { Delaunay } from 'd3-delaunay';

/** Hover and touch find a mark this far away, px (ux.md E4). */
export const reachPx = 24;

/**
 * A function that finds the index of the mark nearest to a place, or null when none is within
 * `reach` px. Built once per picture; a search takes microseconds for thousands of marks.
 */
export function nearestFinder(
  marks: readonly { x: number; y: number }[],
  reach = reachPx,
): (x: number, y: number) => number | null {
  if (marks.length === 0) return () => null;
  const delaunay = Delaunay.from(
    marks,
    (mark) => mark.x,
    (mark) => mark.y,
  );
  let last = 0;
  return (x, y) => {
    last = delaunay.find(x, y, last);
    const mark = marks[last];
    if (!mark) return null;
    return Math.hypot(mark.x - x, mark.y - y) <= reach ? last : null;
  };
}
