import { hatch } from '../../chart/hatch.ts';
import { nameShift, placeRangeNames, type RangeName } from '../../chart/range-names.ts';
import type { RangeScene } from '../../chart/range-scene.ts';
import { rangeTicks } from '../../chart/range-ticks.ts';
import { halo, line, path, px, type SceneNode, text } from '../../chart/scene-node.ts';

const laneHeight = 16;
const inverseHeight = 22;
const axisHeight = 24;

/** Where the plot of the ranges stands. */
export interface RangeGroundInput {
  scene: RangeScene;
  left: number;
  right: number;
  /** Height of all rows, px. */
  rows: number;
  /** "18–20 FPS", at the band. */
  realTime: string;
  /** Whether the rate of frames stands over the axis. */
  frameRate: boolean;
  locale: string;
}

/** The axis over the rows, and what lies under them: grid, band, limits, lines. */
export function rangeGroundNodes(input: RangeGroundInput): { nodes: SceneNode[]; head: number } {
  const { scene, left, right, rows, locale } = input;
  const pixels = right - left;
  const x = (percent: number) => left + (percent / 100) * pixels;
  const { ticks, minor, inverse } = rangeTicks(scene.axis, pixels, input.frameRate, locale);
  const names = placeRangeNames(namesOf(scene, input.realTime), pixels);
  const lanes = Math.max(0, ...names.map(({ lane }) => lane + 1));
  const namesFloor = lanes * laneHeight + (inverse.length > 0 ? inverseHeight : 0);
  const head = namesFloor + axisHeight;
  const floor = head + rows;
  const upright = (at: number, attributes: SceneNode['attributes']) =>
    line({ x: x(at), y: head }, { x: x(at), y: floor }, attributes);
  const stretch = ({ from, to }: { from: number; to: number }) => ({
    left: x(from),
    right: x(to),
    top: head,
    bottom: floor,
  });
  const { band } = scene;
  const nodes = [
    ...minor.map((at) => upright(at, { stroke: 'var(--grid-minor)' })),
    ...ticks.map(({ at }) => upright(at, { stroke: 'var(--grid-major)' })),
    ...(band ? bandNodes(stretch(band)) : []),
    ...scene.outside.map((part) =>
      path(hatch(stretch(part), 9), { stroke: 'var(--ctl)', strokeWidth: 0.7, fill: 'none' }),
    ),
    ...scene.edges.map(({ at }) => upright(at, { stroke: 'var(--ink3)' })),
    ...scene.lines.map(({ kind, at }) =>
      upright(
        at,
        kind === 'deadline'
          ? { stroke: 'var(--ink)' }
          : { stroke: 'var(--ink3)', strokeDasharray: '4 3' },
      ),
    ),
    ...inverse.map(({ label, at }) =>
      text(label, { x: x(at), y: 12 }, { textAnchor: 'middle', fill: 'var(--ink3)' }),
    ),
    ...names.map(({ label, at, anchor, lane }) =>
      text(
        label,
        { x: x(at) + nameShift({ anchor }), y: namesFloor - lane * laneHeight - 4 },
        { ...halo, textAnchor: anchor },
      ),
    ),
    line({ x: left, y: head }, { x: right, y: head }, { stroke: 'var(--ink2)' }),
    ...ticks.flatMap(({ label, at }) => [
      line({ x: x(at), y: head - 6 }, { x: x(at), y: head }, { stroke: 'var(--ink2)' }),
      text(label, { x: x(at), y: head - 10 }, { textAnchor: 'middle' }),
    ]),
  ];
  return { nodes, head };
}

function namesOf(scene: RangeScene, realTime: string): RangeName[] {
  return [
    ...(scene.band ? [{ ...scene.band, label: realTime }] : []),
    ...[...scene.edges, ...scene.lines].map(({ at, label }) => ({ from: at, to: at, label })),
  ];
}

function bandNodes(rect: Parameters<typeof hatch>[0]): SceneNode[] {
  const { left, right, top, bottom } = rect;
  const edge = { stroke: 'var(--ink3)' };
  return [
    {
      tag: 'rect',
      attributes: {
        x: px(left),
        y: px(top),
        width: px(right - left),
        height: px(bottom - top),
        fill: 'var(--band)',
      },
    },
    path(hatch(rect), { stroke: 'var(--line2)', fill: 'none' }),
    line({ x: left, y: top }, { x: left, y: bottom }, edge),
    line({ x: right, y: top }, { x: right, y: bottom }, edge),
  ];
}
