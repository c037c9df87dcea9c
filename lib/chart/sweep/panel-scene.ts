import { formatTick, inUnit, type LatencyUnit, unitForAll } from '../format.ts';
import { logDomain } from '../log-domain.ts';
import { logTicks } from '../log-ticks.ts';
import { type Series, seriesColour } from '../palette.ts';
import { pixelOf, type Scale } from '../scale.ts';
import { halo, line, path, px, type SceneNode, text } from '../scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from '../shape-path.ts';
import type { TextMeasure } from '../text-width.ts';
import { placeOnAxis } from './axis-place.ts';
import type { SweepLine, SweepMark, SweepPanel } from './panels.ts';

export interface PanelInput {
  panel: SweepPanel;
  seriesOf: (runtime: string) => Series;
  /** Title of the x axis, and of the y axis in its unit. */
  xTitle: string;
  yTitle: (unit: LatencyUnit) => string;
  width: number;
  height: number;
  locale: string;
  measure: TextMeasure;
}

const left = 46;
const top = 26;
const bottom = 44;
const labelHeight = 13;
const dashes = ['', '5 3', '2 2', '7 2 2 2'];

/** One small multiple: figures on a log axis, a line per combination, named at its end. */
export function panelScene(input: PanelInput): SceneNode[] {
  const { panel, width, height, measure } = input;
  const unit = unitOfPanel(panel);
  const shown = (value: number) => (panel.quantity === 'latency' ? inUnit(value, unit) : value);
  const names = panel.lines.map(({ label }) => label.join(', '));
  const widest = names.reduce((most, name) => Math.max(most, measure(name, 600)), 0);
  const doubted = panel.lines.some(({ marks }) => marks.at(-1)?.point.remarks.length);
  const beside = widest + (doubted ? 22 : 8);
  const right = width - (widest > 0 ? Math.min(width * 0.45, beside) : 18);
  const values = marksOf(panel).flatMap(({ y, low, high }) => [y, low ?? y, high ?? y]);
  const positive = values.map(shown).filter((value) => value > 0);
  const y: Scale = {
    kind: 'log',
    domain: logDomain(Math.min(...positive) / 1.03, Math.max(...positive) * 1.03),
    from: height - bottom,
    to: top,
  };
  const x = placeOnAxis(panel.xs, left + 14, right - 10);
  const at = (mark: SweepMark) => ({ x: x(mark.x), y: pixelOf(y, shown(mark.y)) });
  const lines = panel.lines.filter(({ marks }) => marks.length > 0);
  return [
    ...yAxis(input, y, right),
    ...xAxis(input, x, right),
    text(input.yTitle(unit), { x: 0, y: 13 }, { fill: 'var(--ink)', fontWeight: 600 }),
    text(input.xTitle, { x: right, y: height - 4 }, { textAnchor: 'end' }),
    ...lines.flatMap((one) => barNodes(one, input, at, (value) => pixelOf(y, shown(value)))),
    ...lines.flatMap((one) => lineNodes(one, panel.lines.indexOf(one), input, at)),
    ...endLabels(lines, input, at),
  ];
}

function unitOfPanel(panel: SweepPanel): LatencyUnit {
  const figures = marksOf(panel).map(({ y }) => y);
  return figures.length === 0 ? 'ms' : unitForAll(Math.min(...figures), Math.max(...figures));
}

function marksOf({ lines }: SweepPanel): SweepMark[] {
  return lines.flatMap(({ marks }) => marks);
}

type Place = (mark: SweepMark) => { x: number; y: number };

function barNodes(
  { marks, runtime }: SweepLine,
  { seriesOf }: PanelInput,
  at: Place,
  height: (value: number) => number,
): SceneNode[] {
  const stroke = { stroke: seriesColour(seriesOf(runtime)), strokeWidth: 4, strokeOpacity: 0.38 };
  return marks.flatMap((mark) => {
    if (mark.low === null || mark.high === null || !(mark.low > 0)) return [];
    const { x } = at(mark);
    return [line({ x, y: height(mark.low) }, { x, y: height(mark.high) }, stroke)];
  });
}

function lineNodes(
  { marks, runtime }: SweepLine,
  index: number,
  { seriesOf }: PanelInput,
  at: Place,
): SceneNode[] {
  const series = seriesOf(runtime);
  const colour = seriesColour(series);
  const dash = dashes[index % dashes.length] ?? '';
  const trail = marks
    .map(at)
    .map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`)
    .join('');
  return [
    path(trail, {
      fill: 'none',
      stroke: colour,
      strokeWidth: 1.5,
      ...(dash === '' ? {} : { strokeDasharray: dash }),
    }),
    ...marks.flatMap((mark) => {
      const { x, y } = at(mark);
      const dot = path(shapePath(series.shape, 4, x, y), {
        fill: colour,
        stroke: 'var(--surface)',
        strokeWidth: 0.8,
        'data-point-id': mark.point.id,
      });
      return mark.point.remarks.length > 0 ? [dot, flag(x + 10, y)] : [dot];
    }),
  ];
}

function flag(x: number, y: number): SceneNode {
  return {
    tag: 'g',
    attributes: { transform: `translate(${px(x)} ${px(y)})`, 'data-flag': 'remark' },
    children: [
      path(remarkPath, { fill: 'var(--remark)', stroke: 'var(--surface)', strokeWidth: 0.8 }),
      path(remarkSignPath, { fill: 'var(--surface)' }),
    ],
  };
}

/** Names right of the last marks, pushed down where they would touch another name. */
function endLabels(lines: readonly SweepLine[], { measure }: PanelInput, at: Place): SceneNode[] {
  const wished = lines
    .flatMap(({ label, marks }) => {
      const last = marks.at(-1);
      if (!last || label.length === 0) return [];
      const { x, y } = at(last);
      const name = label.join(', ');
      const from = x + (last.point.remarks.length > 0 ? 20 : 8);
      return { name, from, to: from + measure(name, 400), y };
    })
    .sort((a, b) => a.y - b.y);
  const placed: { from: number; to: number; y: number }[] = [];
  return wished.map(({ name, from, to, y: wish }) => {
    const near = placed.filter((other) => other.from < to && from < other.to);
    const y = near.reduce((lowest, other) => Math.max(lowest, other.y + labelHeight), wish);
    placed.push({ from, to, y });
    return text(name, { x: from, y: y + 4 }, { ...halo, fill: 'var(--ink)' });
  });
}

function yAxis(input: PanelInput, y: Scale, right: number): SceneNode[] {
  const ticks = logTicks(y.domain, y.from - y.to, () => 14);
  return ticks.flatMap((value) => {
    const at = pixelOf(y, value);
    return [
      line({ x: left, y: at }, { x: right, y: at }, { stroke: 'var(--grid-major)' }),
      text(
        formatTick(value, input.locale),
        { x: left - 8, y: at + 4 },
        { textAnchor: 'end', 'data-axis': 'y', 'data-value': value },
      ),
    ];
  });
}

function xAxis(input: PanelInput, place: (x: number | string) => number, right: number) {
  const floor = input.height - bottom;
  let free = 0;
  return [
    line({ x: left, y: floor }, { x: right, y: floor }, { stroke: 'var(--ink2)' }),
    ...input.panel.xs.flatMap((value) => {
      const at = place(value);
      const label = typeof value === 'number' ? formatTick(value, input.locale) : value;
      const half = input.measure(label, 400) / 2;
      const tick = line({ x: at, y: floor }, { x: at, y: floor + 5 }, { stroke: 'var(--ink2)' });
      if (at - half < free) return [tick];
      free = at + half + 6;
      const middle = { textAnchor: 'middle', 'data-axis': 'x', 'data-value': value };
      return [tick, text(label, { x: at, y: floor + 18 }, middle)];
    }),
  ];
}
