import { type Series, seriesColour } from '../palette.ts';
import { halo, line, path, px, type SceneNode, text } from '../scene-node.ts';
import { remarkPath, remarkSignPath, shapePath } from '../shape-path.ts';
import {
  boardShape,
  type HistoryScene,
  type PlacedHistoryMark,
  type Standing,
} from './history-scene.ts';

const radius = 4.2;

/** What the look of a mark says. */
export type HistoryMarkSign = Pick<
  PlacedHistoryMark,
  'id' | 'x' | 'y' | 'board' | 'standing' | 'flagged' | 'noted'
>;

/** Everything that a history shows, in the order in which it is drawn. */
export function historyNodes(scene: HistoryScene): SceneNode[] {
  return [
    ...axisNodes(scene),
    ...scene.rules.flatMap((rule) => {
      const stroke: SceneNode['attributes'] =
        rule.kind === 'change'
          ? { stroke: 'var(--ink)', strokeWidth: 1.5 }
          : { stroke: 'var(--ink3)', strokeDasharray: '4 3' };
      const from = { x: rule.x, y: (rule.labelY ?? scene.plot.top) - (rule.labelY ? 9 : 0) };
      return [
        line(from, { x: rule.x, y: scene.plot.bottom }, { ...stroke, 'data-rule': rule.kind }),
        ...(rule.labelY === null
          ? []
          : [text(rule.label, { x: rule.x + 4, y: rule.labelY }, { ...halo })]),
      ];
    }),
    ...trailNodes(scene),
    ...scene.marks.flatMap((mark) => spreadNodes(mark, scene)),
    ...scene.marks.map((mark) => historyMark(mark, scene.series)),
  ];
}

function axisNodes({ plot, x, y, title, strip, noFigure, height }: HistoryScene): SceneNode[] {
  const floor = height - 30;
  return [
    text(title, { x: 0, y: 14 }, { fill: 'var(--ink)', fontWeight: 600 }),
    ...y.flatMap(({ label, position, value }) => [
      line({ x: plot.left, y: position }, { x: plot.right, y: position }, grid),
      text(
        label,
        { x: plot.left - 8, y: position + 4 },
        { textAnchor: 'end', 'data-axis': 'y', 'data-value': value },
      ),
    ]),
    ...(strip === null
      ? []
      : [
          line(
            { x: plot.left, y: plot.bottom },
            { x: plot.right, y: plot.bottom },
            { stroke: 'var(--ctl)' },
          ),
          text(noFigure, { x: plot.left + 4, y: strip + 4 }, { fill: 'var(--ink3)' }),
        ]),
    line({ x: plot.left, y: floor }, { x: plot.right, y: floor }, { stroke: 'var(--ink2)' }),
    ...x.flatMap(({ label, position, value }) => [
      line({ x: position, y: floor }, { x: position, y: floor + 5 }, { stroke: 'var(--ink2)' }),
      text(
        label,
        { x: position, y: floor + 18 },
        { textAnchor: 'middle', 'data-axis': 'x', 'data-value': value },
      ),
    ]),
  ];
}

const grid = { stroke: 'var(--grid-major)' };

/** A thin line through the good results of each board in each version: it says which belong together. */
function trailNodes({ marks }: HistoryScene): SceneNode[] {
  const trails = new Map<string, PlacedHistoryMark[]>();
  for (const mark of marks) {
    if (mark.standing !== 'good') continue;
    const key = `${mark.board} ${mark.version}`;
    trails.set(key, [...(trails.get(key) ?? []), mark]);
  }
  return [...trails.values()]
    .filter((trail) => trail.length > 1)
    .map((trail) =>
      path(trail.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join(''), {
        fill: 'none',
        stroke: 'var(--ink3)',
        strokeWidth: 1,
        'data-trail': trail[0]?.board ?? 0,
      }),
    );
}

function spreadNodes({ x, spread, id }: PlacedHistoryMark, { series }: HistoryScene): SceneNode[] {
  if (!spread) return [];
  const stroke = { stroke: seriesColour(series), strokeWidth: 4, strokeOpacity: 0.38 };
  return [line({ x, y: spread.from }, { x, y: spread.to }, { ...stroke, 'data-whisker': id })];
}

/** Filled: good. Hollow: rejected. Ring with a slash: withdrawn. Small ring: superseded. ×: no figure. */
export function historyMark(mark: HistoryMarkSign, series: Series): SceneNode {
  const colour = seriesColour(series);
  const shape = boardShape(mark.board);
  const quiet = { fill: 'var(--surface)', stroke: 'var(--ctl)', strokeWidth: 1.5 };
  const nodes: Record<Standing, () => SceneNode[]> = {
    good: () => [
      path(shapePath(shape, radius), { fill: colour, stroke: 'var(--surface)', strokeWidth: 0.8 }),
    ],
    rejected: () => [
      path(shapePath(shape, radius), { fill: 'var(--surface)', stroke: colour, strokeWidth: 1.5 }),
      cross('var(--fail)'),
    ],
    withdrawn: () => [
      path(shapePath(shape, radius), quiet),
      line({ x: -5, y: 5 }, { x: 5, y: -5 }, { stroke: 'var(--ctl)', strokeWidth: 1.5 }),
    ],
    superseded: () => [path(shapePath(shape, radius - 1.4), quiet)],
    none: () => [cross('var(--ink2)')],
  };
  return {
    tag: 'g',
    attributes: {
      transform: `translate(${px(mark.x)} ${px(mark.y)})`,
      'data-result-id': mark.id,
      'data-standing': mark.standing,
    },
    children: [
      ...nodes[mark.standing](),
      ...(mark.flagged && mark.standing === 'good' ? [flag()] : []),
      ...(mark.noted ? [noteFlag()] : []),
    ],
  };
}

function cross(stroke: string): SceneNode {
  return path('M-2.6 -2.6L2.6 2.6M2.6 -2.6L-2.6 2.6', { stroke, strokeWidth: 1.4, fill: 'none' });
}

/** The triangle of a remark, right of the mark. */
function flag(): SceneNode {
  return {
    tag: 'g',
    attributes: { transform: 'translate(11 0) scale(0.8)', 'data-flag': 'remark' },
    children: [
      path(remarkPath, { fill: 'var(--remark)', stroke: 'var(--surface)', strokeWidth: 0.8 }),
      path(remarkSignPath, { fill: 'var(--surface)' }),
    ],
  };
}

/** A small flag on a pole over the mark: somebody wrote a note. */
function noteFlag(): SceneNode {
  return path('M0 -6V-18M0 -18H9L6.5 -15L9 -12H0', {
    fill: 'var(--accent)',
    stroke: 'var(--accent)',
    strokeWidth: 1.2,
    'data-flag': 'note',
  });
}
