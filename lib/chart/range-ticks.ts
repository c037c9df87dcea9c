import { formatTick } from './format.ts';
import { fpsTicks } from './fps.ts';
import { linearTicks } from './linear-ticks.ts';
import { logTicks, minorTicks } from './log-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';
import type { SceneAxis } from './scene.ts';
import { approximateWidth } from './text-width.ts';

/** Room beside the plot, px on either side: half a label may stand out that far. */
export const rangeInset = 22;

/** A tick, or a name over a line, percent of the plot's width from its left. */
export interface RangeTick {
  value: number;
  label: string;
  at: number;
}

/** Ticks of an axis for a plot of some width. */
export interface RangeTicks {
  ticks: RangeTick[];
  /** Percents of the unlabelled lines. */
  minor: number[];
  /** Frames per second along the same axis; none unless it shows a latency that is a rate too. */
  inverse: RangeTick[];
}

/**
 * Labelled ticks that have room on a plot of `pixels` (ux.md B1-B4), wherever the page draws it: the
 * server does not know the width, so it sends the ticks of several and the page's own width picks one.
 */
export function rangeTicks(
  axis: SceneAxis,
  pixels: number,
  frameRate: boolean,
  locale: string,
): RangeTicks {
  const scale: Scale = { ...axis.scale, from: 0, to: pixels };
  const label = (value: number) => formatTick(value, locale);
  const widthOf = (value: number) => approximateWidth(label(value), 400);
  const position = (value: number) => pixelOf(scale, value);
  const values =
    scale.kind === 'log'
      ? logTicks(scale.domain, pixels, widthOf)
      : linearTicks(scale.domain, { position, widthOf });
  const minor = scale.kind === 'log' ? minorTicks(scale.domain, pixels, values) : [];
  const inverse = frameRate && axis.measure === 'time' ? fpsTicks(scale, axis.unit, widthOf) : [];
  const percent = (pixel: number) => Number(((pixel / pixels) * 100).toFixed(2));
  const inside = (pixel: number, value: number) =>
    pixel - widthOf(value) / 2 >= -rangeInset && pixel + widthOf(value) / 2 <= pixels + rangeInset;
  return {
    ticks: values
      .filter((value) => inside(position(value), value))
      .map((value) => ({ value, label: label(value), at: percent(position(value)) })),
    minor: minor.map((value) => percent(position(value))),
    inverse: inverse
      .filter(({ fps, position: at }) => inside(at, fps))
      .map(({ fps, position: at }) => ({ value: fps, label: label(fps), at: percent(at) })),
  };
}
