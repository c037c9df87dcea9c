import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';
import { sceneClasses } from '../scenes/scene-classes.ts';
import { sceneSize } from '../scenes/scenes.ts';

const leaky = { activation: 'leaky' } as const;
const linear = { activation: 'none' } as const;
const down = { stride: 2, ...leaky };

/**
 * The small detector of scenes: a plain leaky backbone, two maps of 10 x 10 and 20 x 20 cells with one
 * box a cell, the finer one fed by both, as YOLOv3-tiny does it.
 */
export function scenesSmall(): Graph {
  const attributes = 5 + sceneClasses.length;
  const input = { channels: 3, height: sceneSize, width: sceneSize };
  const build = new GraphBuilder('scenes-s', input);
  build.conv('stem', 16, 3, down);
  build.conv('down4', 32, 3, down);
  build.conv('c4', 32, 3, leaky);
  build.conv('down8', 64, 3, down);
  build.conv('c8.1', 64, 3, leaky);
  const detail = build.conv('c8.2', 64, 3, leaky);
  build.maxPool('pool16', 2, 2);
  build.conv('c16.1', 96, 3, leaky);
  const context = build.conv('c16.2', 96, 3, leaky);
  const coarse = build.conv('coarse', attributes, 1, linear);
  build.conv('narrow', 48, 1, leaky, context);
  build.upsample('up8');
  build.concat('route8', detail);
  build.conv('mix8.1', 64, 1, leaky);
  build.conv('mix8.2', 64, 3, leaky);
  const fine = build.conv('fine', attributes, 1, linear);
  return build.detect(coarse, fine, attributes);
}
