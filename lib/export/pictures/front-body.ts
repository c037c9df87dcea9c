import { frontNodes } from '../../chart/front-nodes.ts';
import { frontScene } from '../../chart/front-scene.ts';
import type { SceneNode } from '../../chart/scene-node.ts';
import type { DrawnView } from './drawn-view.ts';
import { planFront } from './front-input.ts';

/** What stands under the title of a picture. */
export interface PictureBody {
  nodes: SceneNode[];
  height: number;
  /** Signs of evidence that occur in it. */
  signs: ReadonlySet<'published' | 'few' | 'reference' | 'remark' | 'spread' | 'front'>;
}

/** The front of a view in `width` by `height` px. */
export function frontBody(drawn: DrawnView, width: number, height: number): PictureBody {
  const { input } = planFront(drawn.front);
  const scene = frontScene({ ...input(width), height });
  const { marks } = scene;
  const signs = {
    published: marks.some(({ kind }) => kind === 'hollow'),
    few: marks.some(({ kind }) => kind === 'few'),
    reference: marks.some(({ anchor }) => anchor),
    remark: marks.some(({ flagged }) => flagged),
    spread: marks.some(({ whisker }) => whisker !== null),
    front: scene.frontPath !== '',
  };
  return { nodes: frontNodes(scene), height, signs: present(signs) };
}

/** The names of what is there. */
export function present<K extends string>(signs: Record<K, boolean>): Set<K> {
  const all = Object.keys(signs).filter((name): name is K => signs[name as K]);
  return new Set(all);
}
