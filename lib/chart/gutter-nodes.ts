import type { FrontScene } from './scene.ts';
import { halo, line, type SceneNode, text } from './scene-node.ts';
import { approximateWidth } from './text-width.ts';

/** The strip for what has no place in the plot: a rule above it, and its name where no mark stands. */
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
