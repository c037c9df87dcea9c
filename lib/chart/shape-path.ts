import type { MarkShape } from './palette.ts';

/**
 * Outline of a mark around 0,0 as SVG path data. `r` is the radius of the circle; the other shapes
 * are sized to look as large as it.
 */
export function shapePath(shape: MarkShape, r: number): string {
  switch (shape) {
    case 'circle':
      return `M${px(-r)} 0A${px(r)} ${px(r)} 0 1 1 ${px(r)} 0A${px(r)} ${px(r)} 0 1 1 ${px(-r)} 0Z`;
    case 'square': {
      const half = r * 0.9;
      return `M${px(-half)} ${px(-half)}H${px(half)}V${px(half)}H${px(-half)}Z`;
    }
    case 'up':
      return triangle(r, -1);
    case 'down':
      return triangle(r, 1);
    case 'diamond': {
      const half = r * 1.22;
      return `M0 ${px(-half)}L${px(half)} 0L0 ${px(half)}L${px(-half)} 0Z`;
    }
    case 'plus': {
      const long = r * 1.15;
      const short = r * 0.42;
      return (
        `M${px(-short)} ${px(-long)}H${px(short)}V${px(-short)}H${px(long)}V${px(short)}` +
        `H${px(short)}V${px(long)}H${px(-short)}V${px(short)}H${px(-long)}V${px(-short)}H${px(-short)}Z`
      );
    }
  }
}

/** Warning triangle of a remark with its stroke, around 0,0. */
export const remarkPath = 'M0 -5.6L6 5H-6Z';

/** The sign inside it, cut out in the colour of the ground. */
export const remarkSignPath = 'M-0.7 -1.8H0.7V1.9H-0.7ZM-0.7 2.8H0.7V4.1H-0.7Z';

function triangle(r: number, tip: 1 | -1): string {
  const half = r * 1.12;
  const base = -tip * r * 0.85;
  return `M${px(-half)} ${px(base)}H${px(half)}L0 ${px(tip * r * 1.05)}Z`;
}

/** A tenth of a pixel is as fine as a screen shows; shorter text makes a lighter page. */
function px(value: number): string {
  return String(Number(value.toFixed(2)));
}
