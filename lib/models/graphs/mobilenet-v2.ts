import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';

// Sandler et al. 2018, table 2: expansion, channels, repeats, stride of the first.
const stages = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

/** MobileNetV2 1.0 at 224 x 224 or another size, 1000 classes, batch norm folded into the convolutions. */
export function mobilenetV2(size = 224): Graph {
  const build = new GraphBuilder('mobilenet-v2', { channels: 3, height: size, width: size });
  build.conv('stem', 32, 3, { stride: 2, activation: 'relu6' });
  let channels = 32;
  for (const [stage, [expansion, outChannels, repeats, stride]] of stages.entries()) {
    for (let k = 0; k < repeats; k++) {
      const name = `b${stage + 1}.${k + 1}`;
      const shortcut = build.tail;
      if (expansion > 1)
        build.conv(`${name}.expand`, channels * expansion, 1, { activation: 'relu6' });
      build.depthwise(`${name}.dw`, { stride: k === 0 ? stride : 1, activation: 'relu6' });
      build.conv(`${name}.project`, outChannels, 1, { activation: 'none' });
      if (k > 0) build.add(`${name}.sum`, shortcut);
      channels = outChannels;
    }
  }
  build.conv('head', 1280, 1, { activation: 'relu6' });
  return build.classify(1000);
}
