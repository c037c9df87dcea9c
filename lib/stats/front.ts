/**
 * Indices of the Pareto front, ascending by x: smaller x and larger y are better (ux.md C5, C6).
 * Of equal x the larger y stays; points equal in both all stay, in their given order. Points with
 * a coordinate that is not finite never join.
 */
export function paretoFront(points: readonly { x: number; y: number }[]): number[] {
  const order = points
    .map((point, index) => ({ ...point, index }))
    .filter((point) => Number.isFinite(point.x) && Number.isFinite(point.y))
    .sort((a, b) => a.x - b.x || b.y - a.y || a.index - b.index);
  const front: number[] = [];
  let best = { x: Number.NaN, y: Number.NEGATIVE_INFINITY };
  for (const point of order) {
    const twin = point.x === best.x && point.y === best.y;
    if (point.y > best.y || twin) {
      front.push(point.index);
      best = point;
    }
  }
  return front;
}
