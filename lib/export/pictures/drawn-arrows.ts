import { group, path, type SceneNode } from '../../chart/scene-node.ts';

/** How long an arrow is, and how far the words keep from it, px at the size of charts. */
const length = 10;
const room = 14;

/**
 * Texts that begin with "← " or end with " →", their arrow drawn: the fonts of a picture have no
 * letter for it, and a box would stand in its place.
 */
export function withDrawnArrows(nodes: readonly SceneNode[]): SceneNode[] {
  return nodes.map((node) => {
    if (node.tag !== 'text') {
      return node.children ? { ...node, children: withDrawnArrows(node.children) } : node;
    }
    const { text: words = '', attributes } = node;
    const [left, right] = [words.startsWith('← '), words.endsWith(' →')];
    const end = attributes.textAnchor === 'end';
    if (left === right || left === end) return node;
    const { x: at, y: baseline, transform, ...style } = attributes;
    const [x, y] = [Number(at ?? 0), Number(baseline ?? 0)];
    const said = left ? words.slice(2) : words.slice(0, -2);
    const tip = left ? -1 : 1;
    const arrow = path(
      `M${x} ${y - 4}h${-tip * length}M${x - tip * 4} ${y - 8}L${x} ${y - 4}L${x - tip * 4} ${y}`,
      { fill: 'none', stroke: String(attributes.fill ?? 'var(--ink)'), strokeWidth: 1.4 },
    );
    return group(
      [arrow, { tag: 'text', attributes: { x: x - tip * room, y, ...style }, text: said }],
      transform === undefined ? {} : { transform },
    );
  });
}
