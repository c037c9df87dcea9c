import { classNames } from '../dataset/labels.ts';
import { imageSize } from '../dataset/rasterise.ts';
import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';

const input = { channels: 3, height: imageSize, width: imageSize };

function residualBlock(build: GraphBuilder, name: string, channels: number): void {
  const shortcut = build.tail;
  build.conv(`${name}.a`, channels, 3);
  build.conv(`${name}.b`, channels, 3, { activation: 'none' });
  build.add(`${name}.sum`, shortcut, 'relu');
}

function separable(build: GraphBuilder, name: string, channels: number, stride = 1): void {
  build.depthwise(`${name}.dw`, { stride, activation: 'relu6' });
  build.conv(`${name}.pw`, channels, 1, { activation: 'relu6' });
}

/** The small classifier: depthwise-separable, relu6. */
export function glyphsSmall(): Graph {
  const build = new GraphBuilder('glyphs-s', input);
  build.conv('stem', 32, 3, { stride: 2, activation: 'relu6' });
  separable(build, 's1', 64);
  separable(build, 's2', 64);
  separable(build, 's3', 128, 2);
  separable(build, 's4', 128);
  separable(build, 's5', 160, 2);
  separable(build, 's6', 160);
  return build.classify(classNames.length);
}

/** The middle classifier: residual, one block a resolution. */
export function glyphsMiddle(): Graph {
  const build = new GraphBuilder('glyphs-m', input);
  build.conv('stem', 32, 3, { stride: 2 });
  build.conv('widen', 56, 3);
  residualBlock(build, 'r1', 56);
  build.conv('down2', 88, 3, { stride: 2 });
  residualBlock(build, 'r2', 88);
  build.conv('down3', 96, 3, { stride: 2 });
  residualBlock(build, 'r3', 96);
  return build.classify(classNames.length);
}

/** The large classifier: residual, wide where the image is large. */
export function glyphsLarge(): Graph {
  const build = new GraphBuilder('glyphs-l', input);
  build.conv('stem', 48, 3, { stride: 2 });
  build.conv('widen', 88, 3);
  residualBlock(build, 'r1', 88);
  residualBlock(build, 'r2', 88);
  build.conv('down2', 112, 3, { stride: 2 });
  residualBlock(build, 'r3', 112);
  residualBlock(build, 'r4', 112);
  build.conv('down3', 96, 3, { stride: 2 });
  residualBlock(build, 'r5', 96);
  return build.classify(classNames.length);
}
