import type { Layer } from '../graph.ts';
import type { Parameter } from '../parameters.ts';

type KernelValues = Float32Array | Int8Array;

/** A kernel in another axis order. */
export interface LaidOut<T extends KernelValues> {
  dims: readonly number[];
  values: T;
}

/** OIHW -> OHWI for convolutions, [C, 1, H, W] -> [1, H, W, C] for depthwise; dense stays [O, I]. */
export function tfliteKernel<T extends KernelValues>(
  layer: Layer,
  { dims }: Parameter,
  values: T,
): LaidOut<T> {
  const [out = 0, depth = 0, height = 1, width = 1] = dims;
  if (layer.op === 'dense') return { dims, values };
  const area = height * width;
  const result = values.slice() as T;
  for (let o = 0; o < out; o++) {
    for (let d = 0; d < depth; d++) {
      for (let p = 0; p < area; p++) {
        const to = layer.op === 'depthwise' ? p * out + o : (o * area + p) * depth + d;
        result[to] = values[(o * depth + d) * area + p] ?? 0;
      }
    }
  }
  const newDims = layer.op === 'depthwise' ? [1, height, width, out] : [out, height, width, depth];
  return { dims: newDims, values: result };
}
