import { fromUnit } from './measure.ts';
import { type Domain, pixelOf, type Scale, valueAt } from './scale.ts';
import type { FrontScene, SceneAxis } from './scene.ts';

/** The part of each axis that is shown, in base units; null is all of it. */
export interface Zoom {
  x: Domain | null;
  y: Domain | null;
}

/** Two corners of a box that a reader has drawn over the picture, px. */
export interface Box {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** A box thinner than this says nothing about that axis, px. */
const thinnest = 8;

/**
 * The zoom that shows what a box holds; an axis along which the box is thin stays as it is, and null
 * is a box that is thin both ways.
 */
export function zoomToBox(scene: FrontScene, { from, to }: Box): Zoom | null {
  const { plot } = scene;
  const x = stretch(from.x, to.x, plot.left, plot.right);
  const y = stretch(from.y, to.y, plot.top, plot.bottom);
  if (x === null && y === null) return null;
  return {
    x: x === null ? current(scene.x, plotSpan(scene, 'x')) : domainBetween(scene.x, x),
    y: y === null ? current(scene.y, plotSpan(scene, 'y')) : domainBetween(scene.y, y),
  };
}

/**
 * The zoom that shows `factor` times of what is shown now: 0.5 is twice as near, 2 twice as far, never
 * beyond all there is. Around a place of the picture, or its middle.
 */
export function zoomBy(
  scene: FrontScene,
  factor: number,
  around: { x: number; y: number } | null = null,
): Zoom {
  const along = (on: 'x' | 'y') => {
    const span = plotSpan(scene, on);
    const held = Math.min(
      span.high,
      Math.max(span.low, around?.[on] ?? (span.low + span.high) / 2),
    );
    const reach = (end: number) => held + (end - held) * factor;
    return domainBetween(scene[on], { low: reach(span.low), high: reach(span.high) });
  };
  return { x: along('x'), y: along('y') };
}

/** Whether either axis shows a part only. */
export function isZoomed({ x, y }: FrontScene): boolean {
  return x.zoomed || y.zoomed;
}

/** Pixels of the plot along an axis, the smaller first. */
function plotSpan({ plot }: FrontScene, on: 'x' | 'y'): Domain {
  return on === 'x' ? { low: plot.left, high: plot.right } : { low: plot.top, high: plot.bottom };
}

function stretch(a: number, b: number, low: number, high: number): Domain | null {
  const held = (value: number) => Math.min(high, Math.max(low, value));
  const [from, to] = [held(Math.min(a, b)), held(Math.max(a, b))];
  return to - from < thinnest ? null : { low: from, high: to };
}

function current(axis: SceneAxis, span: Domain): Domain | null {
  return axis.zoomed ? domainBetween(axis, span) : null;
}

/** Values at two pixels, inside what the axis can show; null when that is all of it. */
function domainBetween(axis: SceneAxis, { low, high }: Domain): Domain | null {
  const { scale, full, unit } = axis;
  const ends = [valueAt(scale, low), valueAt(scale, high)];
  const from = Math.max(full.low, Math.min(...ends));
  const to = Math.min(full.high, Math.max(...ends));
  // What lies outside of all there is, as in somebody's link, leads back to the whole.
  if (!(to > from) || isWhole(scale, full, from, to)) return null;
  const range = { low: rounded(fromUnit(from, unit)), high: rounded(fromUnit(to, unit)) };
  return range.high > range.low ? range : { low: fromUnit(from, unit), high: fromUnit(to, unit) };
}

/** Both ends within a pixel of those of the whole axis. */
function isWhole(scale: Scale, full: Domain, from: number, to: number): boolean {
  const whole: Scale = { ...scale, domain: full };
  const near = (a: number, b: number) => Math.abs(pixelOf(whole, a) - pixelOf(whole, b)) < 1;
  return near(from, full.low) && near(to, full.high);
}

/** Four digits: finer than a pointer, and short in an address. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
