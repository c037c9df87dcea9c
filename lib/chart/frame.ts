import type { Rect } from './scene.ts';

/** Charts narrower than this have the small margins and short labels, px. */
const narrowWidth = 600;

/** Height of the strip for results without accuracy (look.md, gutter). */
const gutterHeight = 44;

/** Where plot and gutter stand in the picture. */
export interface Frame {
  narrow: boolean;
  plot: Rect;
  gutter: Rect | null;
}

/** True when a chart of this width has the small margins and short words. */
export function isNarrow(width: number): boolean {
  return width < narrowWidth;
}

/** Height of the chart for a width: reserved before data are there (ux.md J8). */
export function chartHeight(width: number): number {
  return isNarrow(width) ? 372 : 480;
}

/** Room right of the plot for half of a tick label such as "1,000", px. */
const rightMargin = 18;

/** Margins of look.md section 3: left 52, top 40, bottom 50; narrow 38, 42, 44; or given ones. */
export function frameOf(
  width: number,
  height: number,
  withGutter: boolean,
  given: { left?: number; right?: number } = {},
): Frame {
  const narrow = isNarrow(width);
  const [usualLeft, top, bottom] = narrow ? [38, 42, 44] : [52, 40, 50];
  const left = given.left ?? usualLeft;
  const right = width - (given.right ?? rightMargin);
  const axis = height - bottom;
  const floor = withGutter ? axis - gutterHeight : axis;
  return {
    narrow,
    plot: { left, top, right, bottom: floor },
    gutter: withGutter ? { left, top: floor, right, bottom: axis } : null,
  };
}
