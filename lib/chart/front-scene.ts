import { formatFigure, formatTick } from './format.ts';
import { type Frame, frameOf, rightMargin } from './frame.ts';
import { type LatencyAxis, latencyAxis, pixelOfFps } from './latency-axis.ts';
import { accuracyAxis } from './linear-ticks.ts';
import { placeLabels } from './place-labels.ts';
import { placeMarks } from './place-marks.ts';
import { pixelOf, type Scale, valueAt } from './scale.ts';
import type { FrontScene, Mark, Rect, ReferenceLine, SceneAxis, SceneInput } from './scene.ts';
import { spaceNotes } from './space-notes.ts';
import { stepPath } from './step-path.ts';

/**
 * Everything that a front chart draws, in pixels: the one source for the interactive chart, the
 * first paint and exported pictures. Pure; the same input gives the same scene.
 */
export function frontScene(input: SceneInput): FrontScene {
  const { frame, latency } = frameAndAxis(input);
  const { plot } = frame;
  const accuracy = accuracyOn(input, frame);
  const places = {
    x: latency.axis.scale,
    y: accuracy.axis.scale,
    plot,
    gutter: frame.gutter,
    unit: latency.unit,
  };
  const marks = spaceNotes(placeMarks(input, places), input.measure);
  const byX = marks
    .map((_, index) => index)
    .sort((a, b) => (marks[a]?.x ?? 0) - (marks[b]?.x ?? 0) || a - b);
  const inOrder = byX.flatMap((index) => marks[index] ?? []);
  const front = inOrder.filter((mark) => mark.onFront);
  return {
    ...frame,
    width: input.width,
    height: input.height,
    unit: latency.unit,
    x: latency.axis,
    y: accuracy.axis,
    cut: accuracy.cut,
    fps: latency.fps,
    band: latency.band,
    refs: referenceLines(input, latency),
    marks,
    byX,
    frontPath: stepPath(front, plot),
    labels: labelsOf(input, inOrder, frame, latency),
    words: input.words,
    scaleKind: input.scale,
    locale: input.locale,
  };
}

/** A frame whose right margin holds half of the last tick label, however wide (ux.md B2). */
function frameAndAxis(input: SceneInput): { frame: Frame; latency: LatencyAxis } {
  const withGutter = input.points.some(needsGutter);
  const frame = frameOf(input.width, input.height, withGutter);
  const latency = latencyAxis(input, frame.plot);
  const beyond = [...latency.axis.ticks, ...latency.fps].reduce(
    (most, { label, position }) =>
      Math.max(most, position + input.measure(label, 400) / 2 - input.width),
    0,
  );
  if (beyond === 0) return { frame, latency };
  const roomier = frameOf(input.width, input.height, withGutter, rightMargin + beyond + 2);
  return { frame: roomier, latency: latencyAxis(input, roomier.plot) };
}

function needsGutter({ accuracy, ms }: { accuracy: number | null; ms: number }): boolean {
  return accuracy === null || !(ms > 0);
}

/** The scale runs down through the gutter, so that one linear scale holds every mark. */
function accuracyOn(input: SceneInput, { plot, gutter }: Frame) {
  const percents = input.points.flatMap(({ accuracy, ms }) =>
    accuracy === null || !(ms > 0) ? [] : [accuracy * 100],
  );
  const { domain, ticks, minor } = accuracyAxis(percents, plot.bottom - plot.top);
  const inPlot: Scale = { kind: 'linear', domain, from: plot.bottom, to: plot.top };
  const floor = gutter ? gutter.bottom : plot.bottom;
  const scale: Scale = {
    kind: 'linear',
    domain: { low: valueAt(inPlot, floor), high: domain.high },
    from: floor,
    to: plot.top,
  };
  const label = (value: number) => formatTick(value, input.locale);
  const axis: SceneAxis = {
    scale,
    ticks: ticks.map((value) => ({
      value,
      label: label(value),
      position: pixelOf(scale, value),
    })),
    minor,
  };
  return { axis, cut: domain.low > 0 ? label(domain.low) : null };
}

function referenceLines(input: SceneInput, latency: LatencyAxis): ReferenceLine[] {
  if (!input.frameRate) return [];
  return input.refs.map((fps) => ({
    fps,
    x: pixelOfFps(latency.axis.scale, latency.unit, fps),
    label: input.words.referenceRate(
      Number.isInteger(fps) ? formatTick(fps, input.locale) : formatFigure(fps, input.locale),
    ),
  }));
}

function labelsOf(input: SceneInput, marks: readonly Mark[], frame: Frame, latency: LatencyAxis) {
  const shown = new Set(input.highlighted);
  const named = marks.filter(
    (mark) => mark.onFront || mark.anchor || (shown.has(mark.id) && !mark.inGutter),
  );
  const { plot } = frame;
  const bounds = { ...plot, left: plot.left + 2, top: plot.top + 1, bottom: plot.bottom - 1 };
  const box = bandLabelBox(input, plot, latency);
  return placeLabels(named, marks, bounds, box ? [box] : [], frame.narrow ? 1 : 3, input.measure);
}

/** Where the band's name stands: right of the band at the top, or left of it at the right edge. */
export function bandLabel(
  band: { left: number; right: number },
  plot: Rect,
  width: number,
): { x: number; y: number; anchor: 'start' | 'end' } {
  const y = plot.top + 15;
  if (band.right + 6 + width <= plot.right) return { x: band.right + 6, y, anchor: 'start' };
  return { x: band.left - 6, y, anchor: 'end' };
}

function bandLabelBox(input: SceneInput, plot: Rect, { band }: LatencyAxis): Rect | null {
  if (!band) return null;
  const width = input.measure(input.words.realTime, 400);
  const { x, y, anchor } = bandLabel(band, plot, width);
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - 11, bottom: y + 4 };
}
