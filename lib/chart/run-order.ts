import { formatTick, inUnit, unitForAll, unitWord } from './format.ts';
import { logDomain } from './log-domain.ts';
import { logTicks } from './log-ticks.ts';
import { type Series, seriesColour } from './palette.ts';
import { pixelOf, type Scale } from './scale.ts';
import { line, path, type SceneNode, text } from './scene-node.ts';
import { shapePath } from './shape-path.ts';
import type { TextMeasure } from './text-width.ts';

/** One fresh process of a comparison: which side it measured and its median, milliseconds. */
export interface OrderedRun {
  side: 'a' | 'b';
  ms: number;
}

export interface RunOrderInput {
  /** In the order in which they ran. */
  runs: readonly OrderedRun[];
  series: { a: Series; b: Series };
  /** Letters of the sides, "A" and "B". */
  letter: (side: 'a' | 'b') => string;
  /** "Run median, ms, log". */
  axis: (unit: string) => string;
  faster: string;
  width: number;
  locale: string;
  measure: TextMeasure;
}

const left = 46;
const right = 18;
const top = 22;

/**
 * The runs in the order that the device knew them: each process; the letters say whose it was, so
 * that a drift of the device shows as a slope that both sides share.
 */
export function orderedRuns(
  order: string | null,
  medians: { a: readonly number[]; b: readonly number[] },
): { runs: OrderedRun[]; inOrder: boolean } {
  const letters = [...(order ?? '')];
  const count = (side: 'a' | 'b') => letters.filter((letter) => letter === side).length;
  const inOrder =
    order !== null && count('a') === medians.a.length && count('b') === medians.b.length;
  const taken = { a: 0, b: 0 };
  const sides = inOrder ? letters : [...medians.a.map(() => 'a'), ...medians.b.map(() => 'b')];
  const runs = sides.flatMap((letter) => {
    const side = letter === 'a' ? 'a' : 'b';
    const ms = medians[side][taken[side]++];
    return ms === undefined ? [] : ({ side, ms } satisfies OrderedRun);
  });
  return { runs, inOrder };
}

/** One row a process on a shared log axis, with the middle of each side as a line. */
export function runOrderScene(input: RunOrderInput): { nodes: SceneNode[]; height: number } {
  const usable = input.runs.filter(({ ms }) => ms > 0);
  if (usable.length === 0) return { nodes: [], height: 0 };
  const values = usable.map(({ ms }) => ms);
  const unit = unitForAll(Math.min(...values), Math.max(...values));
  const inUnits = values.map((ms) => inUnit(ms, unit));
  const domain = logDomain(Math.min(...inUnits) / 1.003, Math.max(...inUnits) * 1.003);
  const x: Scale = { kind: 'log', domain, from: left, to: input.width - right };
  const row = Math.min(18, Math.max(5, 430 / usable.length));
  const floor = top + row * usable.length + 6;
  const at = (ms: number) => pixelOf(x, inUnit(ms, unit));
  return {
    nodes: [
      ...ticksOf(input, x, floor),
      ...(['a', 'b'] as const).flatMap((side) => middleLine(input, side, at, floor)),
      ...usable.flatMap((run, i) => rowNodes(run, i, { input, row, x: at(run.ms) })),
      text(
        input.axis(unitWord(unit, input.locale)),
        { x: x.to, y: floor + 38 },
        { textAnchor: 'end' },
      ),
      text(input.faster, { x: left, y: floor + 38 }, { fill: 'var(--accent)', fontWeight: 600 }),
    ],
    height: floor + 46,
  };
}

function rowNodes(
  run: OrderedRun,
  index: number,
  { input, row, x }: { input: RunOrderInput; row: number; x: number },
): SceneNode[] {
  const y = top + row * (index + 0.5);
  const colour = seriesColour(input.series[run.side]);
  const mark = path(
    shapePath(run.side === 'a' ? 'circle' : 'square', Math.min(4.4, row / 2), x, y),
    {
      fill: colour,
      stroke: 'var(--surface)',
      strokeWidth: 0.8,
      'data-side': run.side,
    },
  );
  if (row < 12) return [mark];
  const label = `${index + 1} ${input.letter(run.side)}`;
  return [
    text(label, { x: left - 10, y: y + 4 }, { textAnchor: 'end', fill: 'var(--ink3)' }),
    mark,
  ];
}

/** The median of a side's medians, from top to bottom, with its letter. */
function middleLine(
  input: RunOrderInput,
  side: 'a' | 'b',
  at: (ms: number) => number,
  floor: number,
): SceneNode[] {
  const own = input.runs
    .filter((run) => run.side === side)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  const middle = own[Math.ceil(own.length / 2) - 1];
  if (middle === undefined) return [];
  const x = at(middle);
  const dash: SceneNode['attributes'] = side === 'a' ? {} : { strokeDasharray: '4 3' };
  return [
    line({ x, y: top - 4 }, { x, y: floor }, { stroke: 'var(--ink)', strokeWidth: 1, ...dash }),
    text(
      input.letter(side),
      { x: x + (side === 'a' ? -5 : 5), y: top - 8 },
      { textAnchor: side === 'a' ? 'end' : 'start', fill: 'var(--ink)', fontWeight: 600 },
    ),
  ];
}

function ticksOf(input: RunOrderInput, x: Scale, floor: number): SceneNode[] {
  const label = (value: number) => formatTick(value, input.locale);
  const ticks = logTicks(x.domain, x.to - x.from, (value) => input.measure(label(value), 400));
  return [
    ...ticks.flatMap((value) => {
      const at = pixelOf(x, value);
      return [
        line({ x: at, y: top }, { x: at, y: floor }, { stroke: 'var(--grid-major)' }),
        line({ x: at, y: floor }, { x: at, y: floor + 5 }, { stroke: 'var(--ink2)' }),
        text(label(value), { x: at, y: floor + 18 }, { textAnchor: 'middle', 'data-axis': 'x' }),
      ];
    }),
    line({ x: x.from, y: floor }, { x: x.to, y: floor }, { stroke: 'var(--ink2)' }),
  ];
}
