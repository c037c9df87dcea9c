import { type Series, seriesColour } from '../palette.ts';
import { halo, line, path, px, type SceneNode, text } from '../scene-node.ts';
import type { PanelAxis } from './panel-axis.ts';

/** How the samples of one result lie: values at equal steps of share, least first. */
export interface StepCurve {
  letter: string;
  series: Series;
  quantiles: readonly number[];
}

export interface StepsInput {
  curves: readonly StepCurve[];
  /** Made over the curves' values; `place` takes them in their base unit. */
  axis: PanelAxis;
  width: number;
  /** Px; 300 where it is not given. */
  height?: number;
  /** Shares that are named on the curves, and their values: "p50". */
  named?: readonly { letter: string; share: number; label: string }[];
  words: { x: string; y: string; better: string; share: (percent: number) => string };
}

const margin = { left: 44, top: 22, right: 20, bottom: 44 };
const usualHeight = 300;
/** Curves of one runtime have one colour: dashes tell them apart, with the letter beside each. */
const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '12 4'];

/**
 * Distributions as step curves on one axis: how large a share of the samples took at most so long.
 * Every step is at a sample that was taken; nothing is smoothed.
 */
export function stepsScene(input: StepsInput): { nodes: SceneNode[]; height: number } {
  const { curves, width, words, axis, height = usualHeight } = input;
  const [left, right] = [margin.left, width - margin.right];
  const [top, floor] = [margin.top, height - margin.bottom];
  const x = (at: number) => left + (at / 100) * (right - left);
  const y = (share: number) => floor - share * (floor - top);
  const ticks = right - left < 520 ? axis.ticks.narrow : axis.ticks.wide;
  return {
    nodes: [
      ...axis.grid
        .filter(({ major }) => major)
        .map(({ at }) =>
          line({ x: x(at), y: top }, { x: x(at), y: floor }, { stroke: 'var(--grid-minor)' }),
        ),
      ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => shareLine(share, y(share), input)),
      line({ x: left, y: floor }, { x: right, y: floor }, { stroke: 'var(--ink2)' }),
      ...ticks.flatMap(({ at, label }) => [
        line({ x: x(at), y: floor }, { x: x(at), y: floor + 5 }, { stroke: 'var(--ink2)' }),
        text(label, { x: x(at), y: floor + 18 }, { textAnchor: 'middle', 'data-axis': 'x' }),
      ]),
      ...curves.map((curve, i) => curveNode(curve, i, { axis, x, y })),
      ...(curves.length > 1 ? curves : []).map((curve, i) => letterNode(curve, i, { axis, x, y })),
      ...namedNodes(input, { axis, x, y }),
      text(words.y, { x: 0, y: 12 }, { fill: 'var(--ink3)' }),
      text(words.x, { x: right, y: floor + 38 }, { textAnchor: 'end' }),
      text(words.better, { x: left, y: floor + 38 }, { fill: 'var(--accent)', fontWeight: 600 }),
    ],
    height,
  };
}

interface Places {
  axis: PanelAxis;
  x: (at: number) => number;
  y: (share: number) => number;
}

function shareLine(share: number, at: number, { width, words }: StepsInput): SceneNode[] {
  const stroke = share === 0.5 ? 'var(--line2)' : 'var(--grid-major)';
  return [
    line({ x: margin.left, y: at }, { x: width - margin.right, y: at }, { stroke }),
    text(
      words.share(share * 100),
      { x: margin.left - 8, y: at + 4 },
      { textAnchor: 'end', 'data-axis': 'y' },
    ),
  ];
}

function curveNode(curve: StepCurve, index: number, { axis, x, y }: Places): SceneNode {
  const last = curve.quantiles.length - 1;
  const steps = curve.quantiles.slice(1).map((value, i) => {
    return `H${px(x(axis.place(value)))}V${px(y((i + 1) / last))}`;
  });
  const first = curve.quantiles[0] ?? 0;
  const dash = dashes[index] ?? '';
  return path(`M${px(x(axis.place(first)))} ${px(y(0))}${steps.join('')}`, {
    fill: 'none',
    stroke: seriesColour(curve.series),
    strokeWidth: 1.8,
    ...(dash === '' ? {} : { strokeDasharray: dash }),
    'data-curve': curve.letter,
  });
}

/** Letters stand at different heights, so that curves that lie close have theirs apart. */
function letterNode(curve: StepCurve, index: number, { axis, x, y }: Places): SceneNode {
  const share = Math.max(0.15, 0.88 - 0.13 * index);
  const last = curve.quantiles.length - 1;
  const value = curve.quantiles[Math.round(share * last)] ?? 0;
  return text(
    curve.letter,
    { x: x(axis.place(value)) + 6, y: y(share) + 4 },
    { ...halo, fill: 'var(--ink)', fontWeight: 600, 'data-letter': curve.letter },
  );
}

/** A ring on the curve at each share that has a name, and the name beside it. */
function namedNodes({ curves, named = [], width }: StepsInput, places: Places): SceneNode[] {
  return named.flatMap(({ letter, share, label }) => {
    const curve = curves.find((one) => one.letter === letter);
    const value = curve?.quantiles[Math.round(share * (curve.quantiles.length - 1))];
    if (!curve || value === undefined) return [];
    const [x, y] = [places.x(places.axis.place(value)), places.y(share)];
    const end = x > width * 0.6;
    const colour = seriesColour(curve.series);
    const ring = { r: 4, fill: 'var(--surface)', stroke: colour, strokeWidth: 2 };
    return [
      { tag: 'circle' as const, attributes: { cx: px(x), cy: px(y), ...ring } },
      text(
        label,
        { x: x + (end ? -10 : 10), y: y + (end ? 0 : 14) },
        { ...halo, fill: 'var(--ink)', fontWeight: 600, textAnchor: end ? 'end' : 'start' },
      ),
    ];
  });
}
