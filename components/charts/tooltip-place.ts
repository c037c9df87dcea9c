import type { FrontScene, Mark } from '../../lib/chart/scene.ts';

const tooltipWidth = 316;
const right = 22;
const below = 34;

/**
 * Where the tooltip of a mark stands, in px from edges of the chart: 22 right and 34 below it,
 * flipped where there is no room, so that it never covers its mark (look.md, tooltip).
 */
export function tooltipPlace(
  { width, height, plot }: FrontScene,
  mark: Mark,
): { left?: number; right?: number; top?: number; bottom?: number } {
  const flipX = mark.x + right + tooltipWidth > width;
  const flipY = mark.y > (plot.top + plot.bottom) / 2;
  return {
    // Where neither side has the width, the tooltip keeps to the edge: above or below the mark.
    ...(flipX
      ? { right: Math.min(width - tooltipWidth, width - mark.x + right) }
      : { left: mark.x + right }),
    ...(flipY ? { bottom: height - mark.y + below } : { top: mark.y + below }),
  };
}
