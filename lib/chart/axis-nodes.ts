import { pixelOf } from './scale.ts';
import type { FrontScene, SceneTick } from './scene.ts';
import { line, px, type SceneNode, text } from './scene-node.ts';

const tickLength = 6;
const minorLength = 3;

/** Grid lines of both axes: minor ones first, so that major ones cover them. */
export function gridNodes(scene: FrontScene): SceneNode[] {
  const minor = { stroke: 'var(--grid-minor)' };
  const major = { stroke: 'var(--grid-major)' };
  return [
    ...scene.x.minor.map((value) => vertical(scene, pixelOf(scene.x.scale, value), minor)),
    ...scene.y.minor.map((value) => horizontal(scene, pixelOf(scene.y.scale, value), minor)),
    ...scene.x.ticks.map(({ position }) => vertical(scene, position, major)),
    ...scene.y.ticks.map(({ position }) => horizontal(scene, position, major)),
  ];
}

/** The x axis: its line, its labelled ticks. */
export function bottomAxisNodes(scene: FrontScene): SceneNode[] {
  const y = floorOf(scene);
  const { left, right } = scene.plot;
  return [
    line({ x: left, y }, { x: right, y }, { stroke: 'var(--ink2)' }),
    ...scene.x.ticks.flatMap((tick) => bottomTickNodes(tick, y)),
  ];
}

/** One labelled tick of the x axis whose line is at `y`. */
export function bottomTickNodes(tick: SceneTick, y: number): SceneNode[] {
  return [
    line(
      { x: tick.position, y },
      { x: tick.position, y: y + tickLength },
      { stroke: 'var(--ink2)' },
    ),
    text(
      tick.label,
      { x: tick.position, y: y + tickLength + 13 },
      {
        textAnchor: 'middle',
        'data-axis': 'x',
        'data-value': tick.value,
      },
    ),
  ];
}

/** One labelled tick of the y axis that stands at `x`. */
export function leftTickNodes(tick: SceneTick, x: number): SceneNode[] {
  return [
    text(
      tick.label,
      { x: x - 8, y: tick.position + 4 },
      {
        textAnchor: 'end',
        'data-axis': 'y',
        'data-value': tick.value,
      },
    ),
  ];
}

/** Short unlabelled ticks of the x axis. */
export function minorTickNodes(scene: FrontScene): SceneNode[] {
  const y = floorOf(scene);
  return scene.x.minor.map((value) => {
    const x = pixelOf(scene.x.scale, value);
    return line({ x, y }, { x, y: y + minorLength }, { stroke: 'var(--ink2)' });
  });
}

/** The inverse scale along the top: frames per second. */
export function topAxisNodes(scene: FrontScene): SceneNode[] {
  const { left, right, top: y } = scene.plot;
  const stroke = { stroke: 'var(--ctl)' };
  const axis = line({ x: left, y }, { x: right, y }, stroke);
  const ticks = scene.fps.flatMap(({ label, position: x, value }) => [
    line({ x, y }, { x, y: y - tickLength }, stroke),
    text(
      label,
      { x, y: y - tickLength - 4 },
      {
        textAnchor: 'middle',
        'data-axis': 'fps',
        'data-value': px(value),
      },
    ),
  ]);
  return scene.fps.length > 0 ? [axis, ...ticks] : [];
}

/** Pixel of the x axis: under the gutter, where there is one. */
export function floorOf(scene: FrontScene): number {
  return scene.gutter?.bottom ?? scene.plot.bottom;
}

function vertical(scene: FrontScene, x: number, attributes: SceneNode['attributes']): SceneNode {
  return line({ x, y: scene.plot.top }, { x, y: floorOf(scene) }, attributes);
}

function horizontal(scene: FrontScene, y: number, attributes: SceneNode['attributes']): SceneNode {
  return line({ x: scene.plot.left, y }, { x: scene.plot.right, y }, attributes);
}
