import type { Rect } from '../../lib/chart/scene.ts';
import type { Box } from '../../lib/chart/zoom.ts';

/** The box that is being drawn, cut to the plot. */
export function ZoomBoxShape({ box, plot }: { box: Box; plot: Rect }) {
  const held = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const xs = [box.from.x, box.to.x].map((x) => held(x, plot.left, plot.right));
  const ys = [box.from.y, box.to.y].map((y) => held(y, plot.top, plot.bottom));
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return (
    <div
      className="pointer-events-none absolute z-20 border border-accent bg-accent/10"
      style={{ left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }}
      data-layer="zoom-box"
    />
  );
}
