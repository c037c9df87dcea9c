import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';

const leaky = { activation: 'leaky' } as const;
const linear = { activation: 'none' } as const;
const attributes = 3 * (5 + 80);

/**
 * YOLOv3-tiny (Redmon and Farhadi 2018; darknet's cfg/yolov3-tiny.cfg) at 416 x 416 or another multiple
 * of 32, 80 classes, three anchors a map, batch norm folded into the convolutions.
 */
export function yolov3Tiny(size = 416): Graph {
  const build = new GraphBuilder('yolov3-tiny', { channels: 3, height: size, width: size });
  for (const [k, channels] of [16, 32, 64, 128].entries()) {
    build.conv(`c${k + 1}`, channels, 3, leaky);
    build.maxPool(`p${k + 1}`, 2, 2);
  }
  const detail = build.conv('c5', 256, 3, leaky);
  build.maxPool('p5', 2, 2);
  build.conv('c6', 512, 3, leaky);
  build.maxPool('p6', 2, 1);
  build.conv('c7', 1024, 3, leaky);
  const neck = build.conv('c8', 256, 1, leaky);
  build.conv('c9', 512, 3, leaky);
  const coarse = build.conv('coarse', attributes, 1, linear);
  build.conv('c11', 128, 1, leaky, neck);
  build.upsample('up');
  build.concat('route', detail);
  build.conv('c12', 256, 3, leaky);
  const fine = build.conv('fine', attributes, 1, linear);
  return build.detect(coarse, fine, attributes / 3);
}
