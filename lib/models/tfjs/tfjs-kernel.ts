import type { Layer } from '../graph.ts';
import type { Parameter } from '../parameters.ts';

/** A kernel in TensorFlow.js' axis order. */
export interface TfjsKernel {
  dims: readonly number[];
  values: Float32Array;
}

/** OIHW -> HWIO for convolutions, [C, 1, H, W] -> [H, W, C, 1] for depthwise, [O, I] -> [I, O]. */
export function tfjsKernel(layer: Layer, { dims }: Parameter, values: Float32Array): TfjsKernel {
  const [out = 0, depth = 0, height = 1, width = 1] = dims;
  const area = height * width;
  const result = new Float32Array(values.length);
  for (let o = 0; o < out; o++) {
    for (let d = 0; d < depth; d++) {
      for (let p = 0; p < area; p++) {
        result[(p * depth + d) * out + o] = values[(o * depth + d) * area + p] ?? 0;
      }
    }
  }
  if (layer.op === 'dense') return { dims: [depth, out], values: result };
  const channels = layer.op === 'depthwise' ? [out, 1] : [depth, out];
  return { dims: [height, width, ...channels], values: result };
}
