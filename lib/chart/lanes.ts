import { formatTick } from './format.ts';
import { hatch } from './hatch.ts';
import { linearTicks } from './linear-ticks.ts';
import { pixelOf, type Scale } from './scale.ts';
import { halo, line, path, px, type SceneNode, text } from './scene-node.ts';
import type { TextMeasure } from './text-width.ts';

/** One quantity over time. A value is null where it was not read: the line breaks there. */
export interface Lane {
  title: string;
  /** Said beside the title in the quieter ink. */
  note: string;
  lines: { values: readonly (number | null)[]; quiet: boolean }[];
  /** Drawn as steps: a clock holds its value until it is read anew. */
  steps: boolean;
  height: number;
}

/** Lanes on one axis of minutes. */
export interface LanesInput {
  minutes: readonly number[];
  end: number;
  lanes: readonly Lane[];
  /** Time that is hatched across all lanes, with its name; minutes. */
  hatched: { from: number; label: string } | null;
  axis: string;
  width: number;
  locale: string;
  measure: TextMeasure;
}

const left = 52;
const right = 14;
const head = 24;

/** Lanes under each other with one time axis below (look.md, trace). */
export function lanesScene(input: LanesInput): { nodes: SceneNode[]; height: number } {
  const x: Scale = {
    kind: 'linear',
    domain: { low: 0, high: input.end },
    from: left,
    to: input.width - right,
  };
  let top = 0;
  const tops = input.lanes.map((lane) => {
    const at = top;
    top += head + lane.height + 6;
    return at;
  });
  const floor = top;
  const shade = input.hatched === null ? [] : hatchNodes(input.hatched, x, head, floor);
  return {
    nodes: [
      ...shade,
      ...input.lanes.flatMap((lane, i) => laneNodes(lane, input, x, tops[i] ?? 0)),
      ...timeAxis(input, x, floor),
    ],
    height: floor + 44,
  };
}

function laneNodes(lane: Lane, input: LanesInput, x: Scale, top: number): SceneNode[] {
  const values = lane.lines.flatMap((one) => one.values).filter((value) => value !== null);
  const low = values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const pad = Math.max((high - low) * 0.1, Math.abs(high) * 0.02, 1e-9);
  const y: Scale = {
    kind: 'linear',
    domain: { low: Math.max(0, low - pad), high: high + pad },
    from: top + head + lane.height,
    to: top + head,
  };
  const position = (value: number) => pixelOf(y, value);
  const ticks = linearTicks(y.domain, { position, widthOf: () => 18 });
  return [
    text(lane.title, { x: 0, y: top + 14 }, { fill: 'var(--ink)', fontWeight: 600 }),
    ...noteNodes(lane, input, top),
    ...ticks.flatMap((value) => [
      line(
        { x: x.from, y: position(value) },
        { x: x.to, y: position(value) },
        { stroke: 'var(--grid-minor)' },
      ),
      text(
        formatTick(value, input.locale),
        { x: left - 8, y: position(value) + 4 },
        { textAnchor: 'end' },
      ),
    ]),
    ...lane.lines.map(({ values: one, quiet }) =>
      path(trail(input.minutes, one, x, y, lane.steps), {
        fill: 'none',
        stroke: quiet ? 'var(--ink3)' : 'var(--ink)',
        strokeWidth: quiet ? 0.8 : 1.5,
        strokeLinejoin: 'round',
      }),
    ),
  ];
}

/** The note beside a title, where it fits. */
function noteNodes(
  { title, note }: Lane,
  { measure, width }: LanesInput,
  top: number,
): SceneNode[] {
  const x = measure(title, 600) + 12;
  if (note === '' || x + measure(note, 400) > width) return [];
  return [text(note, { x, y: top + 14 }, { fill: 'var(--ink3)' })];
}

/** Path data through the values that exist; a missing one breaks the line. */
function trail(
  minutes: readonly number[],
  values: readonly (number | null)[],
  x: Scale,
  y: Scale,
  steps: boolean,
): string {
  const parts: string[] = [];
  let pen = false;
  values.forEach((value, i) => {
    if (value === null) {
      pen = false;
      return;
    }
    const at = `${px(pixelOf(x, minutes[i] ?? 0))}`;
    const height = px(pixelOf(y, value));
    if (!pen) parts.push(`M${at} ${height}`);
    else parts.push(steps ? `H${at}V${height}` : `L${at} ${height}`);
    pen = true;
  });
  return parts.join('');
}

function hatchNodes(
  { from, label }: { from: number; label: string },
  x: Scale,
  top: number,
  bottom: number,
): SceneNode[] {
  const start = pixelOf(x, from);
  const rect = { left: start, right: x.to, top, bottom };
  const roomAtRight = x.to - start > 90;
  return [
    path(hatch(rect), { stroke: 'var(--remark)', strokeOpacity: 0.35, fill: 'none' }),
    line({ x: start, y: top }, { x: start, y: bottom }, { stroke: 'var(--remark)' }),
    text(
      label,
      { x: roomAtRight ? start + 5 : start - 5, y: top + 12 },
      {
        ...halo,
        fill: 'var(--remark)',
        fontWeight: 600,
        textAnchor: roomAtRight ? 'start' : 'end',
        'data-hatched': px(from),
      },
    ),
  ];
}

function timeAxis(input: LanesInput, x: Scale, floor: number): SceneNode[] {
  const label = (value: number) => formatTick(value, input.locale);
  const ticks = linearTicks(x.domain, {
    position: (value) => pixelOf(x, value),
    widthOf: (value) => input.measure(label(value), 400),
  });
  return [
    line({ x: x.from, y: floor }, { x: x.to, y: floor }, { stroke: 'var(--ink2)' }),
    ...ticks.flatMap((value) => {
      const at = pixelOf(x, value);
      return [
        line({ x: at, y: floor }, { x: at, y: floor + 5 }, { stroke: 'var(--ink2)' }),
        text(label(value), { x: at, y: floor + 18 }, { textAnchor: 'middle', 'data-axis': 'x' }),
      ];
    }),
    text(input.axis, { x: x.to, y: floor + 36 }, { textAnchor: 'end' }),
  ];
}
