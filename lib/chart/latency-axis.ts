import { formatTick, inUnit, type LatencyUnit, unitForAll } from './format.ts';
import { fpsTicks, realTimeFps } from './fps.ts';
import { linearTicks, zeroDomain } from './linear-ticks.ts';
import { logDomain } from './log-domain.ts';
import { logTicks, minorTicks } from './log-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';
import type { Rect, SceneAxis, SceneInput, SceneTick } from './scene.ts';

/** The latency axis of a chart, with its inverse and its reference band. */
export interface LatencyAxis {
  unit: LatencyUnit;
  axis: SceneAxis;
  fps: SceneTick[];
  band: { left: number; right: number } | null;
}

/** A mark on the very frame is cut in half: the domain reaches a little past the outermost. */
const margin = 1.03;

/**
 * Builds the latency axis over the positive latencies, the real-time band and the reference lines,
 * which are always in view (ux.md C9, T10). With nothing to show it spans 1 to 1,000 ms.
 */
export function latencyAxis(input: SceneInput, plot: Rect): LatencyAxis {
  const latencies = input.points.map(({ ms }) => ms).filter((ms) => ms > 0 && Number.isFinite(ms));
  const rates = input.frameRate ? [realTimeFps.low, realTimeFps.high, ...input.refs] : [];
  const [lowMs, highMs] = reach([...latencies, ...rates.map((fps) => 1000 / fps)]);
  // The points choose the unit, as in the table's column; the band only has to be in view.
  const unit = input.unit === 'auto' ? unitForAll(...reach(latencies)) : input.unit;
  const kind = input.scale === 'log' ? ('log' as const) : ('linear' as const);
  const [low, high] = [inUnit(lowMs, unit), inUnit(highMs, unit)];
  const domain =
    kind === 'log' ? logDomain(low / margin, high * margin) : zeroDomain(high * margin);
  const scale: Scale = { kind, domain, from: plot.left, to: plot.right };
  const pixels = plot.right - plot.left;
  const label = (value: number) => formatTick(value, input.locale);
  const widthOf = (value: number) => input.measure(label(value), 400);
  const position = (value: number) => pixelOf(scale, value);
  const values =
    kind === 'log' ? logTicks(domain, pixels, widthOf) : linearTicks(domain, { position, widthOf });
  const minor = kind === 'log' ? minorTicks(domain, pixels, values) : [];
  const ticks = values.map((value) => ({ value, label: label(value), position: position(value) }));
  const inverse = input.frameRate ? fpsTicks(scale, unit, widthOf) : [];
  return {
    unit,
    axis: { scale, ticks, minor },
    fps: inverse.map(({ fps, position: at }) => ({ value: fps, label: label(fps), position: at })),
    band: input.frameRate ? realTimeBand(scale, unit) : null,
  };
}

/** Pixel of a frame rate on a latency scale. */
export function pixelOfFps(scale: Scale, unit: LatencyUnit, fps: number): number {
  return pixelOf(scale, inUnit(1000 / fps, unit));
}

function realTimeBand(scale: Scale, unit: LatencyUnit): { left: number; right: number } {
  return {
    left: pixelOfFps(scale, unit, realTimeFps.high),
    right: pixelOfFps(scale, unit, realTimeFps.low),
  };
}

function reach(values: readonly number[]): [number, number] {
  if (values.length === 0) return [1, 1000];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
