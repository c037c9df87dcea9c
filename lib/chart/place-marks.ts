import { fewPoints } from './few-points.ts';
import { toUnit } from './measure.ts';
import { pixelOf, valueAt } from './scale.ts';
import type { Mark, Rect, SceneAxis, Whisker } from './scene.ts';
import type { AxisInput, SceneInput, ScenePoint } from './scene-input.ts';
import { standsOn } from './value-axis.ts';

/** Radii of look.md: on the front, and behind it. */
const frontRadius = 4.9;
const behindRadius = 3.1;
const hollowRadius = 4.4;

/** Where marks stand: the two axes, and the strip for what has no place in the plot. */
export interface Places {
  x: SceneAxis;
  y: SceneAxis;
  plot: Rect;
  gutter: Rect | null;
}

/** True when a point has no place in the plot: a missing value, or one that an axis cannot show. */
export function needsGutter({ at }: ScenePoint, x: AxisInput, y: AxisInput): boolean {
  return at.y === null || !standsOn(x, at.x) || !standsOn(y, at.y);
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
    return placeMark(point, input, places, onFront, spread);
  });
  const depth = (mark: Mark) => (mark.onFront ? 2 : mark.kind === 'hollow' ? 0 : 1);
  return marks.sort((a, b) => depth(a) - depth(b) || a.x - b.x);
}

function placeMark(
  point: ScenePoint,
  input: SceneInput,
  places: Places,
  onFront: boolean,
  spread: boolean,
): Mark {
  const { x, y, plot, gutter } = places;
  // A log axis has no place for 0: the mark stands at the low end of the gutter, never on the axis.
  const valueX = standsOn(input.x, point.at.x) ? toUnit(point.at.x, x.unit) : x.scale.domain.low;
  const strip = gutter ?? plot;
  const inGutter = needsGutter(point, input.x, input.y);
  const atY =
    inGutter || point.at.y === null
      ? (strip.top + strip.bottom) / 2
      : pixelOf(y.scale, toUnit(point.at.y, y.unit));
  const mark: Mark = {
    ...point,
    x: pixelOf(x.scale, valueX),
    y: atY,
    xValue: valueX,
    yValue: valueAt(y.scale, atY),
    r:
      onFront || point.anchor ? frontRadius : point.kind === 'filled' ? behindRadius : hollowRadius,
    onFront,
    inGutter,
    whisker: null,
  };
  return spread ? { ...mark, whisker: placeWhisker(mark, places) } : mark;
}

/**
 * The p5-p95 of a mark in pixels: also for one that has none until it is hovered. Null when its point
 * states no spread, has too few samples for one, or stands apart from the axis that would show it.
 */
export function placeWhisker(mark: Mark, { x, y, plot }: Omit<Places, 'gutter'>): Whisker | null {
  const { spread, kind, inGutter } = mark;
  if (spread === null || kind !== 'filled') return null;
  const { axis } = spread;
  if (axis === 'y' && inGutter) return null;
  const { scale, unit } = axis === 'x' ? x : y;
  const [from, to] = axis === 'x' ? [plot.left, plot.right] : [plot.bottom, plot.top];
  const [low, high] = [toUnit(spread.low, unit), toUnit(spread.high, unit)];
  const [first, last] = [valueAt(scale, from), valueAt(scale, to)];
  const at = (value: number) =>
    value <= first ? from : value >= last ? to : pixelOf(scale, value);
  return {
    axis,
    from: at(low),
    to: at(high),
    arrowFrom: low < first * (1 - 1e-9),
    arrowTo: high > last * (1 + 1e-9),
  };
}

/** True when a mark stands in the plot, or over its part of the gutter: a zoom leaves others out. */
export function isInView({ x, y, inGutter }: Mark, { left, right, top, bottom }: Rect): boolean {
  const slack = 0.01;
  if (x < left - slack || x > right + slack) return false;
  return inGutter || (y >= top - slack && y <= bottom + slack);
}
