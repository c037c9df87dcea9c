import type { Rect } from './scene.ts';

/** Which end of each axis is better. */
export interface BetterEnds {
  x: 'low' | 'high';
  y: 'low' | 'high';
}

interface Place {
  x: number;
  y: number;
}

/**
 * Step line of a front as SVG path data: from the worse end of the y axis to the first point, on to
 * each next along x and then along y, and from the last to the worse end of the x axis (look.md,
 * front); what a zoom leaves outside the plot is cut off. Points from the better end of x; '' if none.
 */
export function stepPath(points: readonly Place[], plot: Rect, better: BetterEnds): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const worseY = better.y === 'high' ? plot.bottom : plot.top;
  const worseX = better.x === 'low' ? plot.right : plot.left;
  const corners: Place[] = [{ x: first.x, y: worseY }, first];
  for (const point of points.slice(1)) {
    corners.push({ x: point.x, y: corners.at(-1)?.y ?? point.y }, point);
  }
  corners.push({ x: worseX, y: last.y });
  let path = '';
  let pen: Place | null = null;
  for (let i = 1; i < corners.length; i++) {
    const stroke = insideOf(corners[i - 1], corners[i], plot);
    if (!stroke) continue;
    const [from, to] = stroke;
    if (pen?.x !== from.x || pen.y !== from.y) path += `M${px(from.x)} ${px(from.y)}`;
    path += from.x === to.x ? `V${px(to.y)}` : `H${px(to.x)}`;
    pen = to;
  }
  return path;
}

/** The part of a level or upright stroke that lies in the plot; null when none does, or it has no length. */
function insideOf(
  from: Place | undefined,
  to: Place | undefined,
  plot: Rect,
): [Place, Place] | null {
  if (!from || !to || (from.x === to.x && from.y === to.y)) return null;
  const { left, right, top, bottom } = plot;
  if (from.x === to.x) {
    const [a, b] = [held(from.y, top, bottom), held(to.y, top, bottom)];
    if (from.x < left || from.x > right || a === b) return null;
    return [
      { x: from.x, y: a },
      { x: to.x, y: b },
    ];
  }
  const [a, b] = [held(from.x, left, right), held(to.x, left, right)];
  if (from.y < top || from.y > bottom || a === b) return null;
  return [
    { x: a, y: from.y },
    { x: b, y: to.y },
  ];
}

function held(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function px(value: number): string {
  return String(Number(value.toFixed(2)));
}
