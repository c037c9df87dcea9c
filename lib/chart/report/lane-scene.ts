import { formatTick } from '../format.ts';
import { hatch } from '../hatch.ts';
import { linearTicks } from '../linear-ticks.ts';
import { logDomain } from '../log-domain.ts';
import { logTicks, minorTicks } from '../log-ticks.ts';
import type { MarkShape } from '../palette.ts';
import { pixelOf, type Scale } from '../scale.ts';
import { halo, line, path, px, type SceneNode, text } from '../scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from '../shape-path.ts';
import { approximateWidth } from '../text-width.ts';

/** A figure on a lane: a mark, and its value in words beside it where it has room. */
export interface LaneMark {
  value: number;
  shape: MarkShape;
  hollow: boolean;
  words: string | null;
  /** A stated doubt stands on it. */
  doubted?: boolean;
}

/** One subject: its name over a line, its figures on it. */
export interface Lane {
  name: string;
  note: string | null;
  /** From the least to the most; drawn thin. */
  reach: { low: number; high: number } | null;
  marks: readonly LaneMark[];
}

export interface LaneInput {
  lanes: readonly Lane[];
  kind: 'log' | 'linear';
  /** "Latency, ms, log". */
  title: string;
  /** "← faster" at the low end, or "higher is better →" at the high one. */
  better: { words: string; at: 'low' | 'high' };
  /** What lies below it cannot be: hatched, with a line and a name. */
  edge: { value: number; words: string } | null;
  width: number;
  locale: string;
}

const laneHeight = 46;
const top = 12;
const side = 22;
const axisHeight = 44;
const nameDrop = 12;
const lineDrop = 30;
/** From a mark to the triangle of its doubt, on its line: above it stands the lane's name. */
const flagGap = 14;
const lineHeight = 16;

/** Lanes of figures over one axis: what is said of one thing, below one another. */
export function laneScene(input: LaneInput): { nodes: SceneNode[]; height: number } {
  const { lanes, width, edge } = input;
  const edgeRoom = edge === null ? 0 : 18;
  const from = top + edgeRoom;
  const floor = from + lanes.length * laneHeight;
  const scale = scaleOf(input, width);
  const nodes = [
    ...gridNodes(input, scale, from, floor),
    ...edgeNodes(input, scale, from, floor),
    ...lanes.flatMap((lane, index) => laneNodes(lane, from + index * laneHeight, scale, width)),
    ...axisNodes(input, scale, floor),
  ];
  return { nodes, height: floor + axisHeight + (isNarrow(input) ? lineHeight : 0) };
}

function scaleOf({ lanes, kind, edge }: LaneInput, width: number): Scale {
  const values = [
    ...lanes.flatMap(({ reach, marks }) => [
      ...marks.map(({ value }) => value),
      ...(reach === null ? [] : [reach.low, reach.high]),
    ]),
    ...(edge === null ? [] : [edge.value]),
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = { from: side, to: width - side };
  if (kind === 'log') return { kind, domain: logDomain(low / 1.1, high * 1.1), ...span };
  const room = (high - low) * 0.06;
  return { kind, domain: { low: low - room, high: high + room }, ...span };
}

function ticksOf({ kind, locale }: LaneInput, scale: Scale): { major: number[]; minor: number[] } {
  const pixels = scale.to - scale.from;
  const widthOf = (value: number) => approximateWidth(formatTick(value, locale), 400);
  if (kind === 'log') {
    const major = logTicks(scale.domain, pixels, widthOf);
    return { major, minor: minorTicks(scale.domain, pixels, major) };
  }
  const ruler = { position: (value: number) => pixelOf(scale, value), widthOf };
  return { major: linearTicks(scale.domain, ruler), minor: [] };
}

function gridNodes(input: LaneInput, scale: Scale, from: number, floor: number): SceneNode[] {
  const { major, minor } = ticksOf(input, scale);
  const upright = (value: number, stroke: string) => {
    const x = pixelOf(scale, value);
    return line({ x, y: from }, { x, y: floor }, { stroke });
  };
  return [
    ...minor.map((value) => upright(value, 'var(--grid-minor)')),
    ...major.map((value) => upright(value, 'var(--grid-major)')),
  ];
}

function edgeNodes({ edge, width }: LaneInput, scale: Scale, from: number, floor: number) {
  if (edge === null) return [];
  const x = pixelOf(scale, edge.value);
  const fits = x + 4 + approximateWidth(edge.words, 600) <= width;
  return [
    path(hatch({ left: scale.from, right: x, top: from, bottom: floor }, 7), {
      stroke: 'var(--line2)',
      fill: 'none',
      'data-impossible': '',
    }),
    line({ x, y: from - 6 }, { x, y: floor }, { stroke: 'var(--remark)', strokeWidth: 1.5 }),
    text(edge.words, fits ? { x: x + 5, y: from - 4 } : { x: width, y: from - 8 }, {
      fill: 'var(--remark)',
      fontWeight: 600,
      textAnchor: fits ? 'start' : 'end',
    }),
  ];
}

function laneNodes(lane: Lane, y: number, scale: Scale, width: number): SceneNode[] {
  const middle = y + lineDrop;
  const at = (value: number) => pixelOf(scale, value);
  const name: SceneNode = {
    tag: 'text',
    attributes: { x: 0, y: px(y + nameDrop), fill: 'var(--ink)', ...halo },
    children: [
      { tag: 'tspan', attributes: { fontWeight: 600 }, text: lane.name },
      ...(lane.note === null
        ? []
        : [{ tag: 'tspan' as const, attributes: { dx: 8, fill: 'var(--ink2)' }, text: lane.note }]),
    ],
  };
  return [
    line({ x: scale.from, y: middle }, { x: scale.to, y: middle }, { stroke: 'var(--line2)' }),
    name,
    ...(lane.reach === null ? [] : reachNodes(at(lane.reach.low), at(lane.reach.high), middle)),
    ...lane.marks.flatMap((mark) => markNodes(mark, at(mark.value), middle)),
    ...wordNodes(lane.marks, at, middle, width),
  ];
}

function reachNodes(from: number, to: number, y: number): SceneNode[] {
  const stroke = { stroke: 'var(--ink)', strokeWidth: 1.4 };
  return [
    line({ x: from, y }, { x: to, y }, stroke),
    line({ x: from, y: y - 5 }, { x: from, y: y + 5 }, stroke),
    line({ x: to, y: y - 5 }, { x: to, y: y + 5 }, stroke),
  ];
}

function markNodes({ shape, hollow, doubted }: LaneMark, x: number, y: number): SceneNode[] {
  const mark = path(shapePath(shape, 5, x, y), {
    fill: hollow ? 'var(--surface)' : 'var(--accent)',
    stroke: 'var(--accent)',
    strokeWidth: 1.8,
  });
  if (!doubted) return [mark];
  const flag: SceneNode = {
    tag: 'g',
    attributes: { transform: `translate(${px(x + flagGap)} ${px(y)})`, 'data-flag': 'remark' },
    children: [
      path(remarkPath, { fill: 'var(--remark)', stroke: 'var(--surface)', strokeWidth: 0.8 }),
      path(remarkSignPath, { fill: 'var(--surface)' }),
    ],
  };
  return [mark, flag];
}

/** Values beside their marks, from left to right; one that would touch another is left out. */
function wordNodes(
  marks: readonly LaneMark[],
  at: (value: number) => number,
  y: number,
  width: number,
): SceneNode[] {
  const taken = marks.map(({ value, doubted }) => ({
    from: at(value) - 7,
    to: at(value) + (doubted ? flagGap : 0) + 7,
  }));
  const free = (from: number, to: number) =>
    from >= 0 && to <= width && taken.every((one) => one.to <= from || to <= one.from);
  return marks.flatMap(({ value, words, doubted }) => {
    if (words === null) return [];
    const x = at(value);
    const size = approximateWidth(words, 600);
    const start = x + (doubted ? flagGap : 0) + 10;
    const right = { from: start, to: start + size };
    const left = { from: x - 10 - size, to: x - 10 };
    const place = [right, left].find(({ from, to }) => free(from, to));
    if (!place) return [];
    taken.push(place);
    return [
      text(words, { x: place.from, y: y + 4 }, { ...halo, fill: 'var(--ink)', fontWeight: 600 }),
    ];
  });
}

function axisNodes(input: LaneInput, scale: Scale, floor: number): SceneNode[] {
  const { title, better, locale, width } = input;
  const { major } = ticksOf(input, scale);
  const accent = { fill: 'var(--accent)', fontWeight: 600, 'data-better': 'x' };
  const low = better.at === 'low';
  // Where the two would touch, the title has a line of its own under the words.
  const second = floor + 38 + (isNarrow(input) ? lineHeight : 0);
  const anchored = (end: boolean): Record<string, string> => (end ? { textAnchor: 'end' } : {});
  const ends = [
    text(better.words, { x: low ? 0 : width, y: floor + 38 }, { ...accent, ...anchored(!low) }),
    text(title, { x: low ? width : 0, y: second }, { ...anchored(low), 'data-axis-title': 'x' }),
  ];
  return [
    line({ x: scale.from, y: floor }, { x: scale.to, y: floor }, { stroke: 'var(--ink2)' }),
    ...major.flatMap((value) => {
      const x = pixelOf(scale, value);
      return [
        line({ x, y: floor }, { x, y: floor + 5 }, { stroke: 'var(--ink2)' }),
        text(
          formatTick(value, locale),
          { x, y: floor + 18 },
          { textAnchor: 'middle', 'data-axis': 'x', 'data-value': value },
        ),
      ];
    }),
    ...ends,
  ];
}

/** Whether the title of the axis and the words at its better end are wider than the picture. */
function isNarrow({ title, better, width }: LaneInput): boolean {
  return approximateWidth(title, 400) + approximateWidth(better.words, 600) + 12 > width;
}
