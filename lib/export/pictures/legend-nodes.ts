import { type Series, seriesColour } from '../../chart/palette.ts';
import { group, path, px, type SceneNode } from '../../chart/scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from '../../chart/shape-path.ts';
import { lineNode, textWidth } from './picture-text.ts';

/** One entry: a sign around 0,0 and what it stands for. */
export interface LegendEntry {
  sign: readonly SceneNode[];
  words: string;
}

/** The sign of a series, filled as its marks are. */
export function seriesSign(series: Series): SceneNode[] {
  return [path(shapePath(series.shape, 4.9), { fill: seriesColour(series) })];
}

/** Signs of what a mark says of its evidence, in the colour of words. */
export const evidenceSigns = {
  published: [hollow()],
  few: [hollow(), { tag: 'circle', attributes: { r: 1.3, fill: 'var(--ink2)' } }],
  reference: [
    path(shapePath('circle', 4.4), { fill: 'var(--ink2)' }),
    ring({ r: 8.5, stroke: 'var(--ink3)', strokeDasharray: '2.5 2.5' }),
  ],
  remark: [
    path(remarkPath, { fill: 'var(--remark)' }),
    path(remarkSignPath, { fill: 'var(--surface)' }),
  ],
  spread: [
    path('M-9 0H9', { stroke: 'var(--ink2)', strokeWidth: 4.8, strokeOpacity: 0.38 }),
    path('M-9 -4V4M9 -4V4', { stroke: 'var(--ink2)', strokeWidth: 1.5, fill: 'none' }),
  ],
  front: [path('M-9 4H0V-4H9', { stroke: 'var(--ink)', strokeWidth: 1.5, fill: 'none' })],
} satisfies Record<string, SceneNode[]>;

/** Entries side by side in as many rows as they need, and how high they are together. */
export function legendNodes(
  entries: readonly LegendEntry[],
  width: number,
  size = 12,
): { nodes: SceneNode[]; height: number } {
  const style = { size, fill: 'var(--ink2)' };
  const [rowHeight, signRoom, apart] = [size * 1.75, size * 1.9, size * 1.6];
  const scale = size / 12;
  let [x, row] = [0, 0];
  const nodes = entries.map(({ sign, words }) => {
    const room = signRoom + textWidth(words, style);
    if (x > 0 && x + room > width) {
      x = 0;
      row++;
    }
    const [at, y] = [x, row * rowHeight + rowHeight / 2];
    x += room + apart;
    return group([
      group(sign, {
        transform: `translate(${px(at + signRoom / 2 - 2)} ${px(y)}) scale(${px(scale)})`,
      }),
      lineNode(words, { x: at + signRoom, y: y + size * 0.35 }, style),
    ]);
  });
  return { nodes, height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

function hollow(): SceneNode {
  return ring({ r: 4.4, stroke: 'var(--ink2)', strokeWidth: 1.5 });
}

function ring(attributes: SceneNode['attributes']): SceneNode {
  return { tag: 'circle', attributes: { fill: 'none', ...attributes } };
}
