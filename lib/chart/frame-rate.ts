import { realTimeFps } from './fps.ts';
import { toUnit, type Unit } from './measure.ts';
import { pixelOf, type Scale } from './scale.ts';
import type { AxisInput } from './scene-input.ts';

/**
 * Where a rate of frames stands on an axis, as a value in its base unit: 1000/rate on a latency, the
 * rate itself on an axis of rates. Null where the axis shows neither, or a latency is no rate.
 */
export function valueOfRate(
  { measure }: Pick<AxisInput, 'measure'>,
  frameRate: boolean,
): ((fps: number) => number) | null {
  if (!frameRate) return null;
  if (measure === 'time') return (fps) => 1000 / fps;
  return measure === 'frames' ? (fps) => fps : null;
}

/** The real-time band of an axis in pixels, the lower end of the axis first; null where it has none. */
export function realTimeBand(
  axis: Pick<AxisInput, 'measure'>,
  frameRate: boolean,
  scale: Scale,
  unit: Unit,
): { from: number; to: number } | null {
  const value = valueOfRate(axis, frameRate);
  if (value === null) return null;
  const ends = [realTimeFps.low, realTimeFps.high].map((fps) => toUnit(value(fps), unit));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // A zoom may end inside the band or leave it out: pixels keep to the ends of the axis.
  if (high <= scale.domain.low || low >= scale.domain.high) return null;
  return { from: heldPixel(scale, low), to: heldPixel(scale, high) };
}

/** Pixel of a value, at the nearer end of the scale when it lies outside: 0 never reaches a logarithm. */
export function heldPixel(scale: Scale, value: number): number {
  if (value <= scale.domain.low) return scale.from;
  return value >= scale.domain.high ? scale.to : pixelOf(scale, value);
}
