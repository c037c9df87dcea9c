import type { Point } from '../contract/point.ts';
import { accuracyOf } from './accuracy-of.ts';
import { latencyOf, type StatedStatistic } from './latency-of.ts';
import { coversInference } from './timer.ts';
import type { View } from './view.ts';

/**
 * What an axis can show, with its base unit: `lat` milliseconds, `thr` and `fps` per second (`thr`
 * measured, `fps` derived as 1000/latency), `energy` millijoules per inference, `power` watts,
 * `mem` and `size` bytes, `acc` a share of one.
 */
export const quantities = ['lat', 'thr', 'fps', 'energy', 'power', 'mem', 'size', 'acc'] as const;
export type Quantity = (typeof quantities)[number];

/** The end of an axis at which a reader wants to be. */
export const betterEnd: Record<Quantity, 'low' | 'high'> = {
  lat: 'low',
  thr: 'high',
  fps: 'high',
  energy: 'low',
  power: 'low',
  mem: 'low',
  size: 'low',
  acc: 'high',
};

/** A value in the quantity's base unit; a latency names the statistic that its row states. */
export interface StatedQuantity {
  value: number;
  statistic: StatedStatistic | null;
}

/** What decides a quantity of a row, besides the row. */
export interface QuantityContext {
  view: Pick<View, 'q' | 'stat' | 'tr'>;
  /** The cohort's accuracy metric; null where it has none. */
  metric: string | null;
  /** Batch 1, single stream, a whole inference: 1000/latency means frames per second. */
  frameRate: boolean;
}

/** The value of a row on an axis; null where the row does not state it. Nothing is interpolated. */
export function quantityOf(
  point: Point,
  quantity: Quantity,
  { view, metric, frameRate }: QuantityContext,
): StatedQuantity | null {
  switch (quantity) {
    case 'lat': {
      const latency = latencyOf(point, view);
      return latency && { value: latency.ms, statistic: latency.statistic };
    }
    case 'fps': {
      const latency = frameRate && coversInference(view.tr) ? latencyOf(point, view) : null;
      if (latency === null || !(latency.ms > 0)) return null;
      return { value: 1000 / latency.ms, statistic: latency.statistic };
    }
    case 'acc':
      return stated(accuracyOf(point, metric)?.value ?? null);
    case 'thr':
      return stated(point.throughputPerS);
    case 'energy':
      return stated(point.energyMj);
    case 'power':
      return stated(point.powerW);
    case 'mem':
      return stated(point.peakMemoryBytes);
    case 'size':
      return stated(point.modelBytes);
  }
}

/** The scale of an axis: what the address asks for, else the one that suits the quantity. */
export function scaleOf(view: Pick<View, 'x' | 'y' | 'xs' | 'ys'>, axis: 'x' | 'y'): 'log' | 'lin' {
  const asked = axis === 'x' ? view.xs : view.ys;
  return asked === 'auto' ? suitingScale(view[axis]) : asked;
}

/** How an address asks for a scale: `auto` for the one that suits, so that one state has one text. */
export function askedScale(quantity: Quantity, scale: 'log' | 'lin'): 'auto' | 'log' | 'lin' {
  return scale === suitingScale(quantity) ? 'auto' : scale;
}

function suitingScale(quantity: Quantity): 'log' | 'lin' {
  return quantity === 'acc' ? 'lin' : 'log';
}

function stated(value: number | null): StatedQuantity | null {
  return value === null ? null : { value, statistic: null };
}
