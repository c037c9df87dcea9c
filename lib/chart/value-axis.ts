import type { TickRuler } from './fit-ticks.ts';
import { formatFigure, formatTick } from './format.ts';
import { realTimeFps } from './fps.ts';
import { heldPixel, realTimeBand, valueOfRate } from './frame-rate.ts';
import { accuracyAxis, linearTicks, zeroDomain } from './linear-ticks.ts';
import { logDomain } from './log-domain.ts';
import { logTicks, minorTicks } from './log-ticks.ts';
import { axisUnit, toUnit, type Unit } from './measure.ts';
import { type Domain, inDomain, pixelOf, type Scale } from './scale.ts';
import type { SceneAxis, SceneLimit, SceneLine } from './scene.ts';
import type { AxisInput, SceneInput } from './scene-input.ts';

/** A mark on the very frame is cut in half: the domain reaches a little past the outermost. */
const margin = 1.03;

/** A zoom narrower than this shows labels that differ in no digit: it is not followed. */
const narrowestZoom = 1e-4;

/** Pixels of an axis, and the room of a label along it. */
export interface AxisSpan {
  from: number;
  to: number;
  roomOf: (label: string) => number;
}

/** True when a value can stand on the axis: only a share can be 0, and on a log axis nothing can. */
export function standsOn({ measure, scale }: AxisInput, value: number): boolean {
  return measure === 'share' && scale === 'lin' ? Number.isFinite(value) : value > 0;
}

/** What all axes of a picture share. */
export interface AxisSetting extends Pick<SceneInput, 'frameRate' | 'refs' | 'locale'> {
  words: Pick<SceneInput['words'], 'referenceRate'>;
}

/**
 * One axis over values in its base unit, of which those that cannot stand on it are left aside. The
 * real-time band, reference lines, limits and the deadline are always in view (ux.md C9, T10),
 * unless a zoom leaves them out. With nothing to show a log axis spans 1 to 1,000.
 */
export function valueAxis(
  input: AxisSetting,
  axis: AxisInput,
  given: readonly number[],
  span: AxisSpan,
): SceneAxis {
  const values = given.filter((value) => standsOn(axis, value));
  // The points choose the unit, as in the table's column; the lines only have to be in view.
  const unit = axis.unit === 'auto' ? axisUnit(axis.measure, ...reach(values)) : axis.unit;
  const all = [...values, ...wanted(input, axis)].map((value) => toUnit(value, unit));
  const whole = fullAxis(axis, all, span);
  const zoom = zoomedDomain(axis, unit, whole.domain);
  const domain = zoom ?? whole.domain;
  const kind = axis.scale === 'log' ? ('log' as const) : ('linear' as const);
  const scale: Scale = { kind, domain, from: span.from, to: span.to };
  const printed = printer(input.locale);
  const position = (value: number) => pixelOf(scale, value);
  const ruler = { position, widthOf: (value: number) => span.roomOf(printed(value)) };
  const { ticks, minor } =
    zoom === null && whole.ticks
      ? { ticks: whole.ticks, minor: whole.minor }
      : gridOf(scale, ruler);
  return {
    measure: axis.measure,
    unit,
    better: axis.better,
    scale,
    ticks: ticks.map((value) => ({ value, label: printed(value), position: position(value) })),
    minor,
    cut: kind === 'linear' && domain.low > 0 ? printed(domain.low) : null,
    full: whole.domain,
    zoomed: zoom !== null,
    band: realTimeBand(axis, input.frameRate, scale, unit),
    lines: linesOf(input, axis, scale, unit),
    limits: axis.limits.map((limit) => limitOf(limit, scale, unit)),
  };
}

function printer(locale: string): (value: number) => string {
  return (value) => formatTick(value, locale);
}

/** What must be in view besides the points, in the base unit. */
function wanted({ frameRate, refs }: AxisSetting, axis: AxisInput): number[] {
  const ofRate = valueOfRate(axis, frameRate);
  const rates = ofRate === null ? [] : [realTimeFps.low, realTimeFps.high, ...refs].map(ofRate);
  const asked = axis.limits.map(({ value }) => value);
  const deadline = axis.deadline === null ? [] : [axis.deadline.value];
  return [...rates, ...asked, ...deadline].filter((value) => standsOn(axis, value));
}

/** The axis without a zoom; a share on a linear axis comes with its own ticks (ux.md B13). */
function fullAxis(
  { measure, scale }: AxisInput,
  values: readonly number[],
  span: AxisSpan,
): { domain: Domain; ticks: number[] | null; minor: number[] } {
  if (measure === 'share' && scale === 'lin') {
    return accuracyAxis(values, Math.abs(span.to - span.from));
  }
  const [low, high] = reach(values);
  const domain =
    scale === 'log' ? logDomain(low / margin, high * margin) : zeroDomain(high * margin);
  return { domain, ticks: null, minor: [] };
}

function gridOf(scale: Scale, ruler: TickRuler): { ticks: number[]; minor: number[] } {
  const { domain } = scale;
  const pixels = Math.abs(scale.to - scale.from);
  if (scale.kind === 'linear') return { ticks: linearTicks(domain, ruler), minor: [] };
  const ticks = logTicks(domain, pixels, ruler.widthOf);
  return { ticks, minor: minorTicks(domain, pixels, ticks) };
}

/** The zoomed part in the axis' unit; null without one, and where it holds nothing that can be drawn. */
function zoomedDomain({ zoom, scale }: AxisInput, unit: Unit, full: Domain): Domain | null {
  if (zoom === null) return null;
  const [low, high] = [toUnit(zoom.low, unit), toUnit(zoom.high, unit)];
  // A linear zoom may start at 0, which a log axis does not reach.
  const start = scale === 'log' && low <= 0 ? Math.min(full.low, high / 10) : low;
  return high > 0 && (high - start) / high >= narrowestZoom ? { low: start, high } : null;
}

function linesOf(
  { frameRate, refs, words, locale }: AxisSetting,
  axis: AxisInput,
  scale: Scale,
  unit: Unit,
): SceneLine[] {
  const ofRate = valueOfRate(axis, frameRate);
  const named = (fps: number) =>
    Number.isInteger(fps) ? formatTick(fps, locale) : formatFigure(fps, locale);
  const at = (value: number) => pixelOf(scale, toUnit(value, unit));
  const shown = (value: number) => value > 0 && inDomain(scale.domain, toUnit(value, unit));
  const rates = ofRate === null ? [] : refs.map((fps) => ({ fps, value: ofRate(fps) }));
  const { deadline } = axis;
  return [
    ...rates
      .filter(({ value }) => shown(value))
      .map(({ fps, value }) => ({
        kind: 'rate' as const,
        at: at(value),
        value: fps,
        label: words.referenceRate(named(fps)),
      })),
    ...(deadline !== null && shown(deadline.value)
      ? [{ kind: 'deadline' as const, at: at(deadline.value), ...deadline }]
      : []),
  ];
}

function limitOf(
  { side, value, label }: AxisInput['limits'][number],
  scale: Scale,
  unit: Unit,
): SceneLimit {
  const asked = toUnit(value, unit);
  const pixel = heldPixel(scale, asked);
  const edge = inDomain(scale.domain, asked) ? pixel : null;
  return side === 'most'
    ? { side, from: pixel, to: scale.to, edge, label }
    : { side, from: scale.from, to: pixel, edge, label };
}

function reach(values: readonly number[]): [number, number] {
  if (values.length === 0) return [1, 1000];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}
