import type { Rect } from './scene.ts';

/**
 * Step line of a front as SVG path data: up from the plot's floor to the first point, right and up
 * from each to the next, and right from the last (look.md, front). Points ascending by x; '' if none.
 */
export function stepPath(points: readonly { x: number; y: number }[], plot: Rect): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map(({ x, y }) => `H${px(x)}V${px(y)}`);
  return `M${px(first.x)} ${px(plot.bottom)}V${px(first.y)}${steps.join('')}H${px(plot.right)}`;
}

function px(value: number): string {
  return String(Number(value.toFixed(2)));
}
