import { seriesColour } from './palette.ts';
import type { FrontScene, Mark, PlacedLabel } from './scene.ts';
import { group, halo, line, path, px, type SceneNode, text } from './scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from './shape-path.ts';
import { noteOffset } from './space-notes.ts';

/** p5-p95 bars under all marks: 38 % of the series colour, full-colour ends (look.md, marks). */
export function whiskerNodes(scene: FrontScene): SceneNode[] {
  return scene.marks.flatMap((mark) => (mark.whisker ? [whiskerNode(mark)] : []));
}

/** The whisker of one mark, or an empty group when it has none. */
export function whiskerNode(mark: Mark): SceneNode {
  const { whisker } = mark;
  if (!whisker) return group([]);
  const colour = seriesColour(mark.series);
  const { axis, from, to } = whisker;
  // Along the whisker and across it: upright ones grow against the pixels.
  const across = axis === 'x' ? mark.y : mark.x;
  const at = (along: number, beside: number) =>
    axis === 'x' ? { x: along, y: across + beside } : { x: across + beside, y: along };
  const back = axis === 'x' ? 5 : -5;
  const stroke = { stroke: colour, strokeWidth: 1.5, fill: 'none' };
  const end = (along: number, arrow: -1 | 0 | 1): SceneNode => {
    if (arrow === 0) return line(at(along, -4), at(along, 4), stroke);
    const corners = [at(along - arrow * back, -4), at(along, 0), at(along - arrow * back, 4)];
    return path(`M${corners.map(({ x, y }) => `${px(x)} ${px(y)}`).join('L')}`, {
      ...stroke,
      'data-arrow': arrow < 0 ? 'below' : 'beyond',
    });
  };
  return group(
    [
      line(at(from, 0), at(to, 0), { stroke: colour, strokeWidth: 4.8, strokeOpacity: 0.38 }),
      end(from, whisker.arrowFrom ? -1 : 0),
      end(to, whisker.arrowTo ? 1 : 0),
    ],
    { 'data-whisker': mark.id },
  );
}

/** The front's step line: above whiskers, below marks. */
export function frontLineNodes(scene: FrontScene): SceneNode[] {
  if (scene.frontPath === '') return [];
  return [
    path(scene.frontPath, {
      stroke: 'var(--ink)',
      strokeWidth: 1.5,
      fill: 'none',
      'data-front': 'line',
    }),
  ];
}

/** One mark around 0,0; the caller moves it to its place. */
export function markNodes(mark: Mark): SceneNode[] {
  const nodes = [body(mark)];
  if (mark.kind === 'few') {
    nodes.push({ tag: 'circle', attributes: { r: 1.3, fill: seriesColour(mark.series) } });
  }
  if (mark.anchor) {
    nodes.push({
      tag: 'circle',
      attributes: { r: 9.5, fill: 'none', stroke: 'var(--ink3)', strokeDasharray: '2.5 2.5' },
    });
  }
  if (mark.flagged) nodes.push(flag());
  if (mark.note !== null) {
    nodes.push(text(mark.note, { x: noteOffset(mark), y: 4 }, { ...halo, fill: 'var(--ink3)' }));
  }
  return nodes;
}

/** A mark at its place, named by the id of its point; a plain one is a single element. */
export function placedMark(mark: Mark): SceneNode {
  const place = {
    transform: `translate(${px(mark.x)} ${px(mark.y)})`,
    'data-point-id': mark.id,
  };
  const [first, ...more] = markNodes(mark);
  if (!first || more.length > 0) return group(markNodes(mark), place);
  return { ...first, attributes: { ...place, ...first.attributes } };
}

function body(mark: Mark): SceneNode {
  const colour = seriesColour(mark.series);
  const outline = shapePath(mark.series.shape, mark.r);
  if (mark.kind === 'filled') {
    return path(outline, { fill: colour, stroke: 'var(--surface)', strokeWidth: 0.8 });
  }
  return path(outline, { fill: 'var(--surface)', stroke: colour, strokeWidth: 1.5 });
}

function flag(): SceneNode {
  return group(
    [
      path(remarkPath, {
        fill: 'var(--remark)',
        stroke: 'var(--surface)',
        strokeWidth: 0.8,
        strokeLinejoin: 'round',
      }),
      path(remarkSignPath, { fill: 'var(--surface)' }),
    ],
    { transform: 'translate(11 0)', 'data-flag': 'remark' },
  );
}

/** Names of marks: the model in bold, then what differs. */
export function labelNodes(scene: FrontScene): SceneNode[] {
  return scene.labels.map(labelNode);
}

function labelNode(label: PlacedLabel): SceneNode {
  const bold = { tag: 'tspan' as const, attributes: { fontWeight: 600 }, text: label.strong };
  const rest = { tag: 'tspan' as const, attributes: {}, text: ` ${label.rest}` };
  return {
    tag: 'text',
    attributes: {
      x: px(label.x),
      y: px(label.y),
      textAnchor: label.anchor,
      fill: 'var(--ink)',
      'data-label': label.id,
      ...halo,
    },
    children: label.rest === '' ? [bold] : [bold, rest],
  };
}
