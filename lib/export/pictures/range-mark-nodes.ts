import { type Series, seriesColour } from '../../chart/palette.ts';
import type { PlacedRange } from '../../chart/range-scene.ts';
import { group, halo, line, path, px, type SceneNode, text } from '../../chart/scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from '../../chart/shape-path.ts';
import type { RangeLine } from './range-plan.ts';

/** What a row of the ranges shows in its plot, `y` at its middle. */
export interface RangeMarkInput {
  place: PlacedRange;
  mark: RangeLine;
  series: Series;
  /** Pixel of a percent of the plot. */
  x: (percent: number) => number;
  y: number;
  /** Why a mark has no place. */
  words: { zero: string; beyond: string };
}

/** The bar p5-p95 and the mark of one row, or why it has none (ux.md C1-C4). */
export function rangeMarkNodes({ place, mark, series, x, y, words }: RangeMarkInput): SceneNode[] {
  const colour = seriesColour(series);
  const { at, bar, off } = place;
  const nodes: SceneNode[] = [];
  if (bar) {
    const [from, to] = [
      { x: x(bar.from), y },
      { x: x(bar.to), y },
    ];
    nodes.push(
      line(from, to, { stroke: colour, strokeWidth: 4.8, strokeOpacity: 0.38 }),
      endNode(from, bar.arrowFrom ? -1 : 0, colour),
      endNode(to, bar.arrowTo ? 1 : 0, colour),
    );
  }
  if (at !== null)
    nodes.push(
      group(signNodes(mark, series, colour), { transform: `translate(${px(x(at))} ${px(y)})` }),
    );
  if (off !== null) nodes.push(offNode(off, { x, y, words }));
  return nodes;
}

/** The sign of a remark after the name of its row. */
export function remarkNode(at: { x: number; y: number }): SceneNode {
  return group(
    [path(remarkPath, { fill: 'var(--remark)' }), path(remarkSignPath, { fill: 'var(--surface)' })],
    { transform: `translate(${px(at.x)} ${px(at.y)})` },
  );
}

function signNodes({ kind, point }: RangeLine, series: Series, colour: string): SceneNode[] {
  const filled = kind === 'filled';
  const nodes = [
    path(shapePath(series.shape, 4.6), {
      fill: filled ? colour : 'var(--surface)',
      stroke: filled ? 'var(--surface)' : colour,
      strokeWidth: filled ? 0.8 : 1.5,
    }),
  ];
  if (kind === 'few') nodes.push({ tag: 'circle', attributes: { r: 1.3, fill: colour } });
  if (point.referenceDevice) {
    const dashed = { stroke: 'var(--ink3)', strokeDasharray: '2.5 2.5', fill: 'none' };
    nodes.push({ tag: 'circle', attributes: { r: 9, ...dashed } });
  }
  return nodes;
}

/** The end of a bar, or an arrow where it leaves the plot. */
function endNode({ x, y }: { x: number; y: number }, arrow: -1 | 0 | 1, colour: string): SceneNode {
  const stroke = { stroke: colour, strokeWidth: 1.5, fill: 'none' };
  if (arrow === 0) return line({ x, y: y - 4 }, { x, y: y + 4 }, stroke);
  const back = px(x - arrow * 5);
  return path(`M${back} ${px(y - 4)}L${px(x)} ${px(y)}L${back} ${px(y + 4)}`, stroke);
}

function offNode(
  off: NonNullable<PlacedRange['off']>,
  { x, y, words }: Pick<RangeMarkInput, 'x' | 'y' | 'words'>,
): SceneNode {
  const end = off === 'beyond';
  const said = off === 'zero' ? words.zero : words.beyond;
  return text(
    end ? `${said} →` : `← ${said}`,
    { x: x(end ? 100 : 0), y: y + 4 },
    { ...halo, fill: 'var(--ink3)', textAnchor: end ? 'end' : 'start' },
  );
}
