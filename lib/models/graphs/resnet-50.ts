import type { Graph } from '../graph.ts';
import { GraphBuilder } from '../graph-builder.ts';

// He et al. 2015, table 1: bottleneck width, blocks, stride of the first block.
const stages = [
  [64, 3, 1],
  [128, 4, 2],
  [256, 6, 2],
  [512, 3, 2],
] as const;

/**
 * ResNet-50 v1.5 (stride in the 3 x 3 convolution, as torchvision and MLPerf have it) at 224 x 224 or
 * another size, 1000 classes, batch norm folded into the convolutions.
 */
export function resnet50(size = 224): Graph {
  const build = new GraphBuilder('resnet-50', { channels: 3, height: size, width: size });
  build.conv('stem', 64, 7, { stride: 2 });
  build.maxPool('stem.pool', 3, 2);
  for (const [stage, [width, blocks, firstStride]] of stages.entries()) {
    for (let k = 0; k < blocks; k++) {
      const name = `s${stage + 1}.${k + 1}`;
      const stride = k === 0 ? firstStride : 1;
      const input = build.tail;
      const shortcut =
        k === 0
          ? build.conv(`${name}.shortcut`, width * 4, 1, { stride, activation: 'none' })
          : input;
      build.conv(`${name}.a`, width, 1, {}, input);
      build.conv(`${name}.b`, width, 3, { stride });
      build.conv(`${name}.c`, width * 4, 1, { activation: 'none' });
      build.add(`${name}.sum`, shortcut, 'relu');
    }
  }
  return build.classify(1000);
}
