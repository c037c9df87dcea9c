import { floorOf } from './axis-nodes.ts';
import { hatch } from './hatch.ts';
import type { FrontScene, PlacedName, Rect } from './scene.ts';
import { halo, line, path, px, type SceneNode, text } from './scene-node.ts';

/** The band of an axis, its hatch and its two edges, over the whole height or width of the picture. */
export function bandNodes(scene: FrontScene): SceneNode[] {
  return (['x', 'y'] as const).flatMap((on) => {
    const { band } = scene[on];
    if (band === null) return [];
    const rect = stretch(scene, on, band);
    const edge = { stroke: 'var(--ink3)' };
    return [
      {
        tag: 'rect' as const,
        attributes: {
          x: px(rect.left),
          y: px(rect.top),
          width: px(rect.right - rect.left),
          height: px(rect.bottom - rect.top),
          fill: 'var(--band)',
          'data-band': scene.words.realTime,
        },
      },
      path(hatch(rect), { stroke: 'var(--line2)', fill: 'none' }),
      across(scene, on, band.from, edge),
      across(scene, on, band.to, edge),
    ];
  });
}

/** What a reader's limits forbid: hatched outside what is allowed, with the limit as an edge (C11). */
export function limitNodes(scene: FrontScene): SceneNode[] {
  return (['x', 'y'] as const).flatMap((on) =>
    scene[on].limits.flatMap((limit) => {
      const rect = stretch(scene, on, limit);
      const empty = rect.right - rect.left < 0.5 || rect.bottom - rect.top < 0.5;
      return [
        ...(empty
          ? []
          : [
              path(hatch(rect, 9), {
                stroke: 'var(--ctl)',
                strokeWidth: 0.7,
                fill: 'none',
                'data-limit': `${on} ${limit.side}`,
              }),
            ]),
        ...(limit.edge === null
          ? []
          : [across(scene, on, limit.edge, { stroke: 'var(--ink2)', 'data-limit-edge': on })]),
      ];
    }),
  );
}

/** Reference rates dashed, the deadline drawn through. */
export function lineNodes(scene: FrontScene): SceneNode[] {
  return (['x', 'y'] as const).flatMap((on) =>
    scene[on].lines.map(({ kind, at, value }) =>
      across(
        scene,
        on,
        at,
        kind === 'rate'
          ? { stroke: 'var(--ink3)', strokeDasharray: '4 3', 'data-reference': value }
          : { stroke: 'var(--ink)', strokeWidth: 1.2, 'data-deadline': value },
      ),
    ),
  );
}

/** Names of bands, limits and lines; over the marks, with a halo. */
export function nameNodes(scene: FrontScene): SceneNode[] {
  return scene.names.map(nameNode);
}

function nameNode({ kind, text: words, x, y, anchor }: PlacedName): SceneNode {
  const fill = kind === 'deadline' ? 'var(--ink)' : 'var(--ink2)';
  return text(words, { x, y }, { ...halo, fill, textAnchor: anchor, 'data-name': kind });
}

/** A stretch of an axis as a rectangle of the plot; one of the x axis runs down through the gutter. */
function stretch(
  scene: FrontScene,
  on: 'x' | 'y',
  { from, to }: { from: number; to: number },
): Rect {
  const { plot } = scene;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return on === 'x'
    ? { left: low, right: high, top: plot.top, bottom: floorOf(scene) }
    : { left: plot.left, right: plot.right, top: low, bottom: Math.min(high, plot.bottom) };
}

/** A line across the plot at a pixel of an axis. */
function across(
  scene: FrontScene,
  on: 'x' | 'y',
  at: number,
  attributes: SceneNode['attributes'],
): SceneNode {
  const { plot } = scene;
  return on === 'x'
    ? line({ x: at, y: plot.top }, { x: at, y: floorOf(scene) }, attributes)
    : line({ x: plot.left, y: at }, { x: plot.right, y: at }, attributes);
}
