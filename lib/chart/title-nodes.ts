import { floorOf } from './axis-nodes.ts';
import { unitName } from './measure.ts';
import type { FrontScene, SceneAxis } from './scene.ts';
import { px, type SceneNode, text } from './scene-node.ts';

const accent = { fill: 'var(--accent)', fontWeight: 600 };
const quiet = { fill: 'var(--ink3)' };

/** Titles of the axes and the words at their better ends (look.md, chart frame). */
export function titleNodes(scene: FrontScene): SceneNode[] {
  const { plot, words, x, y, narrow } = scene;
  // Without the inverse scale the title stands right over the plot.
  const top = plot.top - (scene.fps.length > 0 ? 27 : 12);
  const bottom = floorOf(scene) + 38;
  const fromLeft = { x: plot.left, y: bottom };
  const fromRight = { x: plot.right, y: bottom };
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

/** Title of an axis with its unit, and where it starts when that is not 0 (ux.md B5, B13). */
function titleNode(
  scene: FrontScene,
  on: 'x' | 'y',
  at: { x: number; y: number },
  attributes: SceneNode['attributes'],
): SceneNode {
  const axis = scene[on];
  const words = scene.words[on].title(unitName(axis.unit, scene.locale), kindOf(axis));
  const cut: SceneNode[] =
    axis.cut === null
      ? []
      : [{ tag: 'tspan', attributes: { dx: 8, ...quiet }, text: scene.words.cutAt(axis.cut) }];
  return {
    tag: 'text',
    attributes: {
      x: px(at.x),
      y: px(at.y),
      fill: 'var(--ink2)',
      ...attributes,
      'data-axis-title': on,
      'data-unit': axis.unit,
    },
    children: [{ tag: 'tspan', attributes: {}, text: words }, ...cut],
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
