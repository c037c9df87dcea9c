import { inUnit, type LatencyUnit } from './format.ts';
import { pixelOf, type Scale, valueAt } from './scale.ts';
import type { Mark, Rect, SceneInput, ScenePoint, Whisker } from './scene.ts';

/** Radii of look.md: on the front, and behind it. */
const frontRadius = 4.9;
const behindRadius = 3.1;
const hollowRadius = 4.4;

/** With so few points every whisker is drawn (ux.md C1). */
export const fewPoints = 40;

/** Where marks stand: the two scales, and the strip for what has no place in the plot. */
export interface Places {
  x: Scale;
  y: Scale;
  plot: Rect;
  gutter: Rect | null;
  unit: LatencyUnit;
}

/**
 * Marks of all points, those behind the front first, so that the front is drawn over them; of equal
 * depth by place, so that a remark's triangle, right of its mark, is under the next mark.
 */
export function placeMarks(input: SceneInput, places: Places): Mark[] {
  const front = new Set(input.front);
  const shown = new Set(input.highlighted);
  const every = input.spread === 'all' || input.points.length <= fewPoints;
  const marks = input.points.map((point) => {
    const onFront = front.has(point.id);
    const spread = every || onFront || shown.has(point.id);
    return placeMark(point, places, onFront, spread);
  });
  const depth = (mark: Mark) => (mark.onFront ? 2 : mark.kind === 'hollow' ? 0 : 1);
  return marks.sort((a, b) => depth(a) - depth(b) || a.x - b.x);
}

function placeMark(point: ScenePoint, places: Places, onFront: boolean, spread: boolean): Mark {
  const { x, y, plot, gutter, unit } = places;
  const inGutter = point.accuracy === null || !(point.ms > 0);
  // A log axis has no place for 0: the mark stands at the fast end of the gutter, never on the axis.
  const atX = point.ms > 0 ? pixelOf(x, inUnit(point.ms, unit)) : plot.left;
  const strip = gutter ?? plot;
  const atY =
    inGutter || point.accuracy === null
      ? (strip.top + strip.bottom) / 2
      : pixelOf(y, point.accuracy * 100);
  return {
    ...point,
    x: atX,
    y: atY,
    xValue: point.ms > 0 ? inUnit(point.ms, unit) : x.domain.low,
    yValue: inGutter || point.accuracy === null ? valueAt(y, atY) : point.accuracy * 100,
    r:
      onFront || point.anchor ? frontRadius : point.kind === 'filled' ? behindRadius : hollowRadius,
    onFront,
    inGutter,
    whisker: spread ? placeWhisker(point, x, unit) : null,
  };
}

/**
 * The p5-p95 of a point in pixels: also for one whose mark has none until it is hovered. Null when
 * it states no spread, or has too few samples for one.
 */
export function placeWhisker(point: ScenePoint, x: Scale, unit: LatencyUnit): Whisker | null {
  if (point.p5Ms === null || point.p95Ms === null || point.kind !== 'filled') return null;
  const [low, high] = [inUnit(point.p5Ms, unit), inUnit(point.p95Ms, unit)];
  return {
    from: clamped(x, low),
    to: clamped(x, high),
    arrowFrom: low < x.domain.low,
    arrowTo: high > x.domain.high,
  };
}

/** Pixel of a value, at the nearer end when it lies outside: 0 never reaches the logarithm. */
function clamped(scale: Scale, value: number): number {
  if (value <= scale.domain.low) return scale.from;
  return value >= scale.domain.high ? scale.to : pixelOf(scale, value);
}
