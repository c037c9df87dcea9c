import { seriesColour } from './palette.ts';
import type { FrontScene, Mark } from './scene.ts';
import { path, type SceneNode } from './scene-node.ts';
import { shapePath } from './shape-path.ts';

/** More marks than this are no longer elements of their own: a browser would draw for seconds. */
export const mostSingleMarks = 1000;

/**
 * Marks that are elements of their own: all of them, or above 1,000 only what stands out. The
 * others are drawn too (denseNodes) and found by the pointer; they lack only the sign of a remark,
 * which the tooltip and the table have.
 */
export function singleMarks(scene: FrontScene): Mark[] {
  if (scene.marks.length <= mostSingleMarks) return scene.marks;
  return scene.marks.filter(standsOut);
}

/** The other marks: one path for all of a series and kind, in their shapes and places. */
export function denseNodes(scene: FrontScene): SceneNode[] {
  if (scene.marks.length <= mostSingleMarks) return [];
  const groups = new Map<string, Mark[]>();
  for (const mark of scene.marks) {
    if (standsOut(mark)) continue;
    const key = `${mark.series.slot} ${mark.series.shape} ${mark.kind}`;
    const found = groups.get(key);
    if (found) found.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups.values()].flatMap((marks) => groupNode(marks));
}

function groupNode(marks: readonly Mark[]): SceneNode[] {
  const [first] = marks;
  if (!first) return [];
  const colour = seriesColour(first.series);
  const outline = marks
    .map(({ series, r, x, y }) => shapePath(series.shape, r, tenth(x), tenth(y)))
    .join('');
  // The stroke lies under the fill: marks that touch become one patch, without lines across it.
  const filled = { fill: colour, stroke: 'var(--surface)', strokeWidth: 0.8, paintOrder: 'stroke' };
  const hollow = { fill: 'var(--surface)', stroke: colour, strokeWidth: 1.5 };
  const paint: SceneNode['attributes'] = first.kind === 'filled' ? filled : hollow;
  return [path(outline, { ...paint, 'data-dense': marks.length })];
}

function standsOut(mark: Mark): boolean {
  return mark.onFront || mark.anchor || mark.whisker !== null;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
