import { leakySlope, type PredictionsLayer, type Shape } from '../graph.ts';
import { samePadding } from '../same-padding.ts';
import { node } from './onnx-proto.ts';
import type { Encoded } from './protobuf.ts';

/** ONNX attributes of a window: kernel, strides, explicit pads [top, left, bottom, right]. */
export function windowAttributes(input: Shape, kernelSize: number, stride: number) {
  const rows = samePadding(input.height, kernelSize, stride);
  const columns = samePadding(input.width, kernelSize, stride);
  return {
    kernel_shape: [kernelSize, kernelSize],
    pads: [rows.before, columns.before, rows.after, columns.after],
    strides: [stride, stride],
  };
}

/** A leaky rectifier. */
export function leakyNode(from: string, output: string): Encoded {
  return node('LeakyRelu', [from], output, { alpha: { float: leakySlope } });
}

/** Nearest neighbour, twice as high and wide; needs the constant `upsample.scales`. */
export function upsampleNode(from: string, output: string): Encoded {
  return node('Resize', [from, '', 'upsample.scales'], output, {
    coordinate_transformation_mode: 'asymmetric',
    mode: 'nearest',
    nearest_mode: 'floor',
  });
}

/** Rows of boxes from two maps; needs the constant `predictions.rows`. */
export function predictionNodes(layer: PredictionsLayer, map: (name: string) => string): Encoded[] {
  const parts = [layer.from, layer.with];
  const rows = parts.flatMap((from) => [
    node('Transpose', [map(from)], `${from}.last`, { perm: [0, 2, 3, 1] }),
    node('Reshape', [`${from}.last`, 'predictions.rows'], `${from}.rows`),
  ]);
  const names = parts.map((from) => `${from}.rows`);
  return [...rows, node('Concat', names, layer.name, { axis: 1 })];
}
