import { floorOf } from './axis-nodes.ts';
import { unitName } from './measure.ts';
import type { FrontScene, SceneAxis } from './scene.ts';
import { px, type SceneNode, text } from './scene-node.ts';
import { approximateWidth } from './text-width.ts';

const accent = { fill: 'var(--accent)', fontWeight: 600 } as const;
const quiet = { fill: 'var(--ink3)' };

/** Between a title and the words at the other end of its axis, px. */
const leastGap = 20;

/**
 * Titles of the axes and the words at their better ends (look.md, chart frame). Where a narrow picture
 * is too narrow for both under the plot, they stand at the edges of the picture.
 */
export function titleNodes(scene: FrontScene): SceneNode[] {
  const { plot, words, x, y, narrow } = scene;
  // Without the inverse scale the title stands right over the plot.
  const top = plot.top - (scene.fps.length > 0 ? 27 : 12);
  const bottom = floorOf(scene) + 38;
  const roomy = !narrow || wordsUnder(scene) + leastGap <= plot.right - plot.left;
  const fromLeft = { x: roomy ? plot.left : 0, y: bottom };
  const fromRight = { x: roomy ? plot.right : scene.width, y: bottom };
  const end = { textAnchor: 'end' };
  const lowIsBetter = x.better === 'low';
  return [
    titleNode(scene, 'y', { x: narrow ? 0 : plot.left, y: top }, {}),
    ...(scene.fps.length > 0
      ? [text(words.fpsTitle, { x: plot.right, y: top }, { ...end, ...quiet })]
      : []),
    lowIsBetter ? titleNode(scene, 'x', fromRight, end) : titleNode(scene, 'x', fromLeft, {}),
    lowIsBetter
      ? text(`← ${words.x.better}`, fromLeft, { ...accent, 'data-better': 'x' })
      : text(`${words.x.better} →`, fromRight, { ...accent, ...end, 'data-better': 'x' }),
    upright(
      y.better === 'low' ? `← ${words.y.better}` : `${words.y.better} →`,
      { x: 11, y: y.better === 'low' ? plot.bottom : plot.top },
      y.better === 'low' ? 'start' : 'end',
    ),
  ];
}

/** Width of the title of the x axis and of the words at its better end, px. */
function wordsUnder(scene: FrontScene): number {
  const { title, cut } = titleWords(scene, 'x');
  const better = approximateWidth(`← ${scene.words.x.better}`, accent.fontWeight);
  return (
    better + approximateWidth(title, 400) + (cut === null ? 0 : 8 + approximateWidth(cut, 400))
  );
}

function titleWords(scene: FrontScene, on: 'x' | 'y'): { title: string; cut: string | null } {
  const axis = scene[on];
  return {
    title: scene.words[on].title(unitName(axis.unit, scene.locale), kindOf(axis)),
    cut: axis.cut === null ? null : scene.words.cutAt(axis.cut),
  };
}

/** Title of an axis with its unit, and where it starts when that is not 0 (ux.md B5, B13). */
function titleNode(
  scene: FrontScene,
  on: 'x' | 'y',
  at: { x: number; y: number },
  attributes: SceneNode['attributes'],
): SceneNode {
  const { title, cut } = titleWords(scene, on);
  const start: SceneNode[] =
    cut === null ? [] : [{ tag: 'tspan', attributes: { dx: 8, ...quiet }, text: cut }];
  return {
    tag: 'text',
    attributes: {
      x: px(at.x),
      y: px(at.y),
      fill: 'var(--ink2)',
      ...attributes,
      'data-axis-title': on,
      'data-unit': scene[on].unit,
    },
    children: [{ tag: 'tspan', attributes: {}, text: title }, ...start],
  };
}

/** Words beside the y axis, reading upwards: an arrow to the right points up, one to the left down. */
function upright(
  words: string,
  { x, y }: { x: number; y: number },
  textAnchor: 'start' | 'end',
): SceneNode {
  return text(
    words,
    { x: 0, y: 0 },
    {
      ...accent,
      textAnchor,
      transform: `translate(${px(x)} ${px(y)}) rotate(-90)`,
      'data-better': 'y',
    },
  );
}

function kindOf({ scale }: SceneAxis): 'log' | 'lin' {
  return scale.kind === 'log' ? 'log' : 'lin';
}
