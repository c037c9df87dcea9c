import { hatch } from '../../chart/hatch.ts';
import { seriesColour } from '../../chart/palette.ts';
import { line, path, px, type SceneNode } from '../../chart/scene-node.ts';
import { shapePath } from '../../chart/shape-path.ts';
import { seriesOf } from '../../link/colours.ts';
import type { MatrixBest, MatrixCell } from '../../link/matrix.ts';
import type { Words } from '../../text/words.ts';
import type { DrawnView } from './drawn-view.ts';
import { type MatrixPlan, stateWords } from './matrix-plan.ts';
import { fitText, lineNode, textWidth } from './picture-text.ts';
import { remarkNode } from './range-mark-nodes.ts';

/** A cell with the room around it, px. */
export interface CellSize {
  width: number;
  height: number;
}

/** The usual one. */
export const cellSize: CellSize = { width: 128, height: 50 };

interface CellInput {
  cell: MatrixCell;
  at: { x: number; y: number };
  plan: MatrixPlan;
  drawn: Pick<DrawnView, 'view' | 'series'>;
  text: Words;
  size?: CellSize;
}

const grounds: Partial<Record<MatrixCell['state'], { fill: string; stroke: string }>> = {
  value: { fill: 'none', stroke: 'var(--line)' },
  never: { fill: 'none', stroke: 'var(--line2)' },
  failed: { fill: 'var(--fail-wash)', stroke: 'none' },
  wrong: { fill: 'var(--fail-wash)', stroke: 'none' },
  rejected: { fill: 'var(--fail-wash)', stroke: 'none' },
  unsupported: { fill: 'none', stroke: 'none' },
};

/** What stands in a cell: its best figure with its runtime, or why there is none. */
export function cellNodes(input: CellInput): SceneNode[] {
  const { cell, at, text, size = cellSize } = input;
  const box = { x: at.x + 2, y: at.y + 1, width: size.width - 4, height: size.height - 4 };
  const { state, best } = cell;
  const ground = grounds[state] ?? { fill: 'var(--sunken)', stroke: 'none' };
  const nodes: SceneNode[] = [{ tag: 'rect', attributes: { ...box, ...ground } }];
  if (state === 'unsupported') nodes.push(path(hatchOf(box), { stroke: 'var(--line2)' }));
  if (best !== null) return [...nodes, ...bestNodes(best, input)];
  if (state === 'never') return nodes;
  const bad = state === 'failed' || state === 'wrong' || state === 'rejected';
  const style = { size: 11.5, fill: bad ? 'var(--fail)' : 'var(--ink2)' };
  const words = fitText(`${bad ? '× ' : ''}${stateWords(state, text)}`, box.width - 16, style);
  if (state === 'unsupported') nodes.push(behind(words, style, box));
  return [...nodes, lineNode(words, { x: box.x + 8, y: box.y + box.height / 2 + 4 }, style)];
}

function bestNodes(best: MatrixBest, input: CellInput): SceneNode[] {
  const { cell, at, plan, drawn, text, size = cellSize } = input;
  const { point, stated, kept } = best;
  const x = at.x + 10;
  const figure = plan.figureOf(stated.value);
  const style = {
    size: 13,
    weight: 600 as const,
    fill: kept === 'broken' ? 'var(--ink3)' : 'var(--ink)',
  };
  const series = seriesOf(point, drawn.view.by, drawn.series);
  const colour = seriesColour(series);
  const hollow = point.tier === 'published';
  const runtime = { size: 11.5, fill: 'var(--ink2)' };
  const position = plan.positionOf(stated.value);
  const width = size.width - 20;
  const floor = at.y + size.height - 6;
  return [
    lineNode(figure, { x, y: at.y + 0.4 * size.height }, style),
    ...(point.remarks.length > 0
      ? [remarkNode({ x: x + textWidth(figure, style) + 12, y: at.y + 0.32 * size.height })]
      : []),
    ...(cell.rows > 1
      ? [
          lineNode(
            text.table.matrix.others(cell.rows - 1),
            { x: x + width, y: at.y + 0.4 * size.height },
            {
              size: 11.5,
              fill: 'var(--ink3)',
              anchor: 'end',
            },
          ),
        ]
      : []),
    path(shapePath(series.shape, 4.2, x + 5, at.y + 0.68 * size.height), {
      fill: hollow ? 'var(--surface)' : colour,
      stroke: colour,
      strokeWidth: hollow ? 1.5 : 0,
    }),
    lineNode(
      fitText(point.runtime.name, width - 16, runtime),
      { x: x + 15, y: at.y + 0.76 * size.height },
      runtime,
    ),
    ...(position === null
      ? []
      : [
          line({ x, y: floor }, { x: x + width, y: floor }, { stroke: 'var(--line2)' }),
          line(
            { x: x + position * width, y: floor - 2.5 },
            { x: x + position * width, y: floor + 2.5 },
            { stroke: 'var(--ink2)', strokeWidth: 2 },
          ),
        ]),
  ];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function hatchOf({ x, y, width, height }: Box): string {
  return hatch({ left: x, right: x + width, top: y, bottom: y + height }, 6);
}

/** The ground behind words that stand on a hatch. */
function behind(words: string, style: { size: number }, box: Box): SceneNode {
  const width = px(textWidth(words, style) + 8);
  const [x, y] = [box.x + 4, px(box.y + box.height / 2 - 9)];
  return { tag: 'rect', attributes: { x, y, width, height: 18, fill: 'var(--surface)' } };
}
