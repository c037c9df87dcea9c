import {
  bottomAxisNodes,
  gridNodes,
  leftTickNodes,
  minorTickNodes,
  topAxisNodes,
} from './axis-nodes.ts';
import { denseNodes, singleMarks } from './dense.ts';
import { bandNodes, limitNodes, lineNodes, nameNodes } from './frame-nodes.ts';
import { gutterNodes } from './gutter-nodes.ts';
import { frontLineNodes, labelNodes, placedMark, whiskerNodes } from './mark-nodes.ts';
import type { FrontScene } from './scene.ts';
import { group, type SceneNode } from './scene-node.ts';
import { titleNodes } from './title-nodes.ts';

/** What lies under the marks, and what any renderer draws alike. */
export function underNodes(scene: FrontScene): SceneNode[] {
  return [
    group(bandNodes(scene), { 'data-layer': 'band' }),
    group(limitNodes(scene), { 'data-layer': 'limits' }),
    group(lineNodes(scene), { 'data-layer': 'lines' }),
    group(topAxisNodes(scene), { 'data-layer': 'fps' }),
    group(minorTickNodes(scene), { 'data-layer': 'minor' }),
    group(titleNodes(scene), { 'data-layer': 'titles' }),
    group(gutterNodes(scene), { 'data-layer': 'gutter' }),
    group(whiskerNodes(scene), { 'data-layer': 'whiskers' }),
    group(denseNodes(scene), { 'data-layer': 'dense' }),
    group(frontLineNodes(scene), { 'data-layer': 'front' }),
  ];
}

/** What lies over the marks. */
export function overNodes(scene: FrontScene): SceneNode[] {
  return [
    group(nameNodes(scene), { 'data-layer': 'names' }),
    group(labelNodes(scene), { 'data-layer': 'labels' }),
  ];
}

/** The whole chart, in the order in which it is drawn. */
export function frontNodes(scene: FrontScene): SceneNode[] {
  return [
    group(gridNodes(scene), { 'data-layer': 'grid' }),
    ...underNodes(scene),
    group(bottomAxisNodes(scene), { 'data-layer': 'x' }),
    group(
      scene.y.ticks.flatMap((tick) => leftTickNodes(tick, scene.plot.left)),
      { 'data-layer': 'y' },
    ),
    group(singleMarks(scene).map(placedMark), { 'data-layer': 'marks' }),
    ...overNodes(scene),
  ];
}
