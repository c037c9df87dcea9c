import { formatTick } from './format.ts';
import { fpsTicks } from './fps.ts';
import { type Frame, frameOf } from './frame.ts';
import { nameBox, placeNames } from './line-names.ts';
import { placeLabels } from './place-labels.ts';
import { isInView, needsGutter, placeMarks } from './place-marks.ts';
import { pixelOf, valueAt } from './scale.ts';
import type { FrontScene, Mark, PlacedLabel, PlacedName, SceneAxis, SceneTick } from './scene.ts';
import type { SceneInput } from './scene-input.ts';
import { spaceNotes } from './space-notes.ts';
import { type BetterEnds, stepPath } from './step-path.ts';
import { valueAxis } from './value-axis.ts';

/** Height of a line of tick labels, px. */
const labelHeight = 12;

/** Room left of the tick labels for the words at the better end of the y axis, px. */
const wordsRoom = 16;

/**
 * Everything that a front chart draws, in pixels: the one source for the interactive chart, the
 * first paint and exported pictures. Pure; the same input gives the same scene.
 */
export function frontScene(input: SceneInput): FrontScene {
  const { frame, x, y, fps } = frameAndAxes(input);
  const { plot } = frame;
  const better = { x: x.better, y: y.better };
  const placed = placeMarks(input, { x, y, plot, gutter: frame.gutter });
  const marks = spaceNotes(
    placed.filter((mark) => isInView(mark, plot)),
    input.measure,
  );
  const byX = marks
    .map((_, index) => index)
    .sort((a, b) => (marks[a]?.x ?? 0) - (marks[b]?.x ?? 0) || a - b);
  const inOrder = byX.flatMap((index) => marks[index] ?? []);
  const names = placeNames({ x, y }, input.words.realTime, plot, input.measure);
  return {
    ...frame,
    width: input.width,
    height: input.height,
    x,
    y,
    fps,
    names,
    marks,
    byX,
    outside: placed.length - marks.length,
    frontPath: stepPath(frontLine(placed, input), plot, better),
    labels: labelsOf(input, inOrder, { frame, names, better }),
    words: input.words,
    locale: input.locale,
  };
}

/** The marks of the front in its order, those that a zoom leaves out too: the line leads to them. */
function frontLine(placed: readonly Mark[], { front }: SceneInput): Mark[] {
  const byId = new Map(placed.map((mark) => [mark.id, mark]));
  return front.flatMap((id) => byId.get(id) ?? []);
}

interface Axes {
  frame: Frame;
  x: SceneAxis;
  y: SceneAxis;
  fps: SceneTick[];
}

/**
 * A frame whose left margin holds the labels of the y axis and the words beside them, and whose right
 * margin holds half of the last label of the x axis, however wide (ux.md B2).
 */
function frameAndAxes(input: SceneInput): Axes {
  const withGutter = input.points.some((point) => needsGutter(point, input.x, input.y));
  const first = frameOf(input.width, input.height, withGutter);
  const y = yAxis(input, first);
  const widest = Math.max(0, ...y.ticks.map(({ label }) => input.measure(label, 400)));
  const left = Math.max(first.plot.left, Math.ceil(widest) + 8 + wordsRoom);
  const frame = frameOf(input.width, input.height, withGutter, { left });
  const axes = xAxis(input, frame);
  const beyond = [...axes.x.ticks, ...axes.fps].reduce(
    (most, { label, position }) =>
      Math.max(most, position + input.measure(label, 400) / 2 - input.width),
    0,
  );
  if (beyond === 0) return { frame, y, ...axes };
  const right = input.width - frame.plot.right + beyond + 2;
  const roomier = frameOf(input.width, input.height, withGutter, { left, right });
  return { frame: roomier, y, ...xAxis(input, roomier) };
}

function xAxis(input: SceneInput, { plot }: Frame): { x: SceneAxis; fps: SceneTick[] } {
  const roomOf = (label: string) => input.measure(label, 400);
  const x = valueAxis(
    input,
    input.x,
    input.points.map(({ at }) => at.x),
    { from: plot.left, to: plot.right, roomOf },
  );
  if (!input.frameRate || x.measure !== 'time') return { x, fps: [] };
  const label = (value: number) => formatTick(value, input.locale);
  const inverse = fpsTicks(x.scale, x.unit, (value) => roomOf(label(value)));
  return {
    x,
    fps: inverse.map(({ fps, position }) => ({ value: fps, label: label(fps), position })),
  };
}

/** The scale runs down through the gutter, so that one scale holds every mark. */
function yAxis(input: SceneInput, { plot, gutter }: Frame): SceneAxis {
  const values = input.points
    .filter((point) => !needsGutter(point, input.x, input.y))
    .flatMap(({ at }) => at.y ?? []);
  const axis = valueAxis(input, input.y, values, {
    from: plot.bottom,
    to: plot.top,
    roomOf: () => labelHeight,
  });
  const floor = gutter ? gutter.bottom : plot.bottom;
  const domain = { low: valueAt(axis.scale, floor), high: axis.scale.domain.high };
  const scale = { ...axis.scale, domain, from: floor };
  const ticks = axis.ticks.map((tick) => ({ ...tick, position: pixelOf(scale, tick.value) }));
  return { ...axis, scale, ticks };
}

function labelsOf(
  input: SceneInput,
  marks: readonly Mark[],
  { frame, names, better }: { frame: Frame; names: readonly PlacedName[]; better: BetterEnds },
): PlacedLabel[] {
  const shown = new Set(input.highlighted);
  const named = marks.filter(
    (mark) => mark.onFront || mark.anchor || (shown.has(mark.id) && !mark.inGutter),
  );
  const { plot } = frame;
  const bounds = { ...plot, left: plot.left + 2, top: plot.top + 1, bottom: plot.bottom - 1 };
  const boxes = names.map((name) => nameBox(name, input.measure(name.text, 400)));
  return placeLabels(named, marks, bounds, boxes, {
    mostParts: frame.narrow ? 1 : 3,
    better,
    measure: input.measure,
  });
}
