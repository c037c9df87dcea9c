import type { MarkShape } from './palette.ts';

/**
 * Outline of a mark around a place as SVG path data. `r` is the radius of the circle; the other
 * shapes are sized to look as large as it.
 */
export function shapePath(shape: MarkShape, r: number, x = 0, y = 0): string {
  switch (shape) {
    case 'circle': {
      const arc = `a${px(r)} ${px(r)} 0 1 1 `;
      return `${start(x - r, y)}${arc}${px(2 * r)} 0${arc}${px(-2 * r)} 0z`;
    }
    case 'square': {
      const side = r * 1.8;
      return `${start(x - side / 2, y - side / 2)}h${px(side)}v${px(side)}h${px(-side)}z`;
    }
    case 'up':
      return triangle(r, -1, x, y);
    case 'down':
      return triangle(r, 1, x, y);
    case 'diamond': {
      const half = px(r * 1.22);
      return `${start(x, y - r * 1.22)}l${half} ${half}l-${half} ${half}l-${half}-${half}z`;
    }
    case 'plus': {
      const wide = px(r * 0.84);
      const arm = px(r * 0.73);
      return (
        `${start(x - r * 0.42, y - r * 1.15)}h${wide}v${arm}h${arm}v${wide}h-${arm}v${arm}` +
        `h-${wide}v-${arm}h-${arm}v-${wide}h${arm}z`
      );
    }
  }
}

/** Warning triangle of a remark with its stroke, around 0,0. */
export const remarkPath = 'M0 -5.6L6 5H-6Z';

/** The sign inside it, cut out in the colour of the ground. */
export const remarkSignPath = 'M-0.7 -1.8H0.7V1.9H-0.7ZM-0.7 2.8H0.7V4.1H-0.7Z';

function triangle(r: number, tip: 1 | -1, x: number, y: number): string {
  const half = r * 1.12;
  const rise = tip * r * 1.9;
  return `${start(x - half, y - tip * r * 0.85)}h${px(2 * half)}l${px(-half)} ${px(rise)}z`;
}

function start(x: number, y: number): string {
  return `M${px(x)} ${px(y)}`;
}

/** Finer than a screen shows; shorter text makes a lighter page. */
function px(value: number): string {
  return String(Number(value.toFixed(2)));
}
