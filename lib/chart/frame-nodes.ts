import { floorOf } from './axis-nodes.ts';
import { unitWord } from './format.ts';
import { bandLabel } from './front-scene.ts';
import type { FrontScene } from './scene.ts';
import { halo, line, path, px, type SceneNode, text } from './scene-node.ts';
import { approximateWidth } from './text-width.ts';

/** Titles of the axes and the words at their ends (look.md, chart frame). */
export function titleNodes(scene: FrontScene): SceneNode[] {
  const { plot, words } = scene;
  const top = plot.top - 27;
  const bottom = floorOf(scene) + 38;
  const unit = unitWord(scene.unit, scene.locale);
  const accuracy: SceneNode = {
    tag: 'text',
    attributes: { x: scene.narrow ? 0 : plot.left, y: top, fill: 'var(--ink2)' },
    children: [
      { tag: 'tspan', attributes: {}, text: words.accuracyTitle },
      ...(scene.cut === null
        ? []
        : [
            {
              tag: 'tspan' as const,
              attributes: { dx: 8, fill: 'var(--ink3)' },
              text: words.cutAt(scene.cut),
            },
          ]),
    ],
  };
  const ends = { textAnchor: 'end', fill: 'var(--ink3)' };
  return [
    accuracy,
    ...(scene.fps.length > 0 ? [text(words.fpsTitle, { x: plot.right, y: top }, ends)] : []),
    text(
      words.latencyTitle(unit, scene.scaleKind),
      { x: plot.right, y: bottom },
      { ...ends, fill: 'var(--ink2)', 'data-axis-title': 'x', 'data-unit': scene.unit },
    ),
    text(words.faster, { x: plot.left, y: bottom }, { fill: 'var(--accent)', fontWeight: 600 }),
  ];
}

/** The real-time band with its hatch and edges, and further reference lines. */
export function bandNodes(scene: FrontScene): SceneNode[] {
  const { band, plot, words } = scene;
  const bottom = floorOf(scene);
  const dashed = { stroke: 'var(--ink3)', strokeDasharray: '4 3' };
  const refs = scene.refs.flatMap((ref) => [
    line({ x: ref.x, y: plot.top }, { x: ref.x, y: bottom }, dashed),
    text(ref.label, { x: ref.x + 5, y: bottom - 6 }, { ...halo, 'data-reference': ref.fps }),
  ]);
  if (!band) return refs;
  const { left, right } = band;
  const edge = { stroke: 'var(--ink3)' };
  return [
    {
      tag: 'rect',
      attributes: {
        x: px(left),
        y: plot.top,
        width: px(right - left),
        height: px(bottom - plot.top),
        fill: 'var(--band)',
        'data-band': words.realTime,
      },
    },
    path(hatch({ left, right, top: plot.top, bottom }), { stroke: 'var(--line2)', fill: 'none' }),
    line({ x: left, y: plot.top }, { x: left, y: bottom }, edge),
    line({ x: right, y: plot.top }, { x: right, y: bottom }, edge),
    ...refs,
  ];
}

/** The band's name; drawn over the marks, with a halo. */
export function bandNameNodes(scene: FrontScene): SceneNode[] {
  if (!scene.band) return [];
  const name = scene.words.realTime;
  const { anchor, ...at } = bandLabel(scene.band, scene.plot, approximateWidth(name, 400));
  return [text(name, at, { ...halo, textAnchor: anchor })];
}

/** The strip for results without accuracy: a rule above it, and its name where no mark stands. */
export function gutterNodes(scene: FrontScene): SceneNode[] {
  const { gutter, words } = scene;
  if (!gutter) return [];
  const { left, right, top, bottom } = gutter;
  const rule = line({ x: left, y: top }, { x: right, y: top }, { stroke: 'var(--ctl)' });
  const [first, second] = words.gutter;
  const width = 16 + Math.max(approximateWidth(first, 400), approximateWidth(second, 400));
  const free = (from: number, to: number) =>
    !scene.marks.some(({ inGutter, x }) => inGutter && x >= from - 6 && x <= to + 6);
  const fine = { fill: 'var(--ink3)' };
  if (!free(left, left + width) && !free(right - width, right)) {
    // Both ends hold marks: one line in the upper part, which no mark reaches.
    return [rule, text(`${first}, ${second}`, { x: left + 8, y: top + 12 }, { ...halo, ...fine })];
  }
  const atLeft = free(left, left + width);
  const x = atLeft ? left + 8 : right - 8;
  const middle = (top + bottom) / 2;
  const attributes = { ...halo, textAnchor: atLeft ? 'start' : 'end' };
  return [
    rule,
    text(first, { x, y: middle - 4 }, attributes),
    text(second, { x, y: middle + 11 }, { ...attributes, ...fine }),
  ];
}

/** Lines at 45° that fill a rectangle, as one path: needs no pattern with an id of its own. */
export function hatch(rect: { left: number; right: number; top: number; bottom: number }): string {
  const { left, right, top, bottom } = rect;
  const width = right - left;
  const every = 5;
  const parts: string[] = [];
  for (let start = top; start < bottom + width; start += every) {
    const fromX = left + Math.max(0, start - bottom);
    const toX = left + Math.min(width, start - top);
    parts.push(
      `M${px(fromX)} ${px(start - (fromX - left))}L${px(toX)} ${px(start - (toX - left))}`,
    );
  }
  return parts.join('');
}
