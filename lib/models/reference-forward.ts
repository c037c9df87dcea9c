import type {
  Activation,
  ConvLayer,
  DepthwiseLayer,
  Graph,
  Layer,
  PredictionsLayer,
  Shape,
  Weights,
} from './graph.ts';
import { leakySlope } from './graph.ts';
import { weightOf } from './parameters.ts';
import { samePadding } from './same-padding.ts';
import { outputName, shapeOf, shapesOf } from './shapes.ts';

function activate(values: Float32Array, activation: Activation): Float32Array {
  if (activation === 'none') return values;
  if (activation === 'leaky')
    return values.map((value) => (value < 0 ? value * leakySlope : value));
  const most = activation === 'relu6' ? 6 : Number.POSITIVE_INFINITY;
  return values.map((value) => Math.min(most, Math.max(0, value)));
}

function eachWindow(
  input: Shape,
  layer: { kernelSize: number; stride: number },
  visit: (output: number, rowFrom: number, columnFrom: number) => void,
): void {
  const rows = samePadding(input.height, layer.kernelSize, layer.stride);
  const columns = samePadding(input.width, layer.kernelSize, layer.stride);
  for (let y = 0; y < rows.size; y++) {
    for (let x = 0; x < columns.size; x++) {
      const output = y * columns.size + x;
      visit(output, y * layer.stride - rows.before, x * layer.stride - columns.before);
    }
  }
}

function convolve(
  layer: ConvLayer | DepthwiseLayer,
  x: Float32Array,
  input: Shape,
  out: Shape,
  weights: Weights,
): Float32Array {
  const kernel = weightOf(weights, `${layer.name}.kernel`);
  const bias = weightOf(weights, `${layer.name}.bias`);
  const k = layer.kernelSize;
  const depth = layer.op === 'conv' ? input.channels : 1;
  const result = new Float32Array(out.channels * out.height * out.width);
  for (let channel = 0; channel < out.channels; channel++) {
    eachWindow(input, layer, (output, rowFrom, columnFrom) => {
      let sum = bias[channel] ?? 0;
      for (let d = 0; d < depth; d++) {
        const plane = (layer.op === 'conv' ? d : channel) * input.height;
        for (let i = 0; i < k; i++) {
          const row = rowFrom + i;
          if (row < 0 || row >= input.height) continue;
          for (let j = 0; j < k; j++) {
            const column = columnFrom + j;
            if (column < 0 || column >= input.width) continue;
            const value = x[(plane + row) * input.width + column] ?? 0;
            sum += value * (kernel[((channel * depth + d) * k + i) * k + j] ?? 0);
          }
        }
      }
      result[channel * out.height * out.width + output] = sum;
    });
  }
  return activate(result, layer.activation);
}

function maxPool(
  layer: { kernelSize: number; stride: number },
  x: Float32Array,
  input: Shape,
  out: Shape,
): Float32Array {
  const result = new Float32Array(out.channels * out.height * out.width);
  for (let channel = 0; channel < out.channels; channel++) {
    eachWindow(input, layer, (output, rowFrom, columnFrom) => {
      let most = Number.NEGATIVE_INFINITY;
      for (let row = Math.max(0, rowFrom); row < rowFrom + layer.kernelSize; row++) {
        for (
          let column = Math.max(0, columnFrom);
          column < columnFrom + layer.kernelSize;
          column++
        ) {
          if (row >= input.height || column >= input.width) continue;
          most = Math.max(most, x[(channel * input.height + row) * input.width + column] ?? 0);
        }
      }
      result[channel * out.height * out.width + output] = most;
    });
  }
  return result;
}

function dense(x: Float32Array, kernel: Float32Array, bias: Float32Array): Float32Array {
  return bias.map((start, row) => {
    let sum = start;
    for (let k = 0; k < x.length; k++) sum += (x[k] ?? 0) * (kernel[row * x.length + k] ?? 0);
    return sum;
  });
}

function boxRows({ attributes }: PredictionsLayer, x: Float32Array, map: Shape): number[] {
  const cells = map.height * map.width;
  const anchors = map.channels / attributes;
  return Array.from({ length: x.length }, (_, k) => {
    const box = Math.floor(k / attributes);
    const channel = (box % anchors) * attributes + (k % attributes);
    return x[channel * cells + Math.floor(box / anchors)] ?? 0;
  });
}

function apply(
  layer: Layer,
  read: (name: string) => Float32Array,
  shapes: ReadonlyMap<string, Shape>,
  weights: Weights,
): Float32Array {
  const x = read(layer.from);
  const input = shapeOf(shapes, layer.from);
  const out = shapeOf(shapes, layer.name);
  switch (layer.op) {
    case 'conv':
    case 'depthwise':
      return convolve(layer, x, input, out, weights);
    case 'max-pool':
      return maxPool(layer, x, input, out);
    case 'add': {
      const other = read(layer.with);
      return activate(
        x.map((value, k) => value + (other[k] ?? 0)),
        layer.activation,
      );
    }
    case 'global-average-pool': {
      const area = input.height * input.width;
      return Float32Array.from({ length: out.channels }, (_, channel) => {
        const plane = x.subarray(channel * area, (channel + 1) * area);
        return plane.reduce((sum, value) => sum + value, 0) / area;
      });
    }
    case 'concat':
      return Float32Array.of(...x, ...read(layer.with));
    case 'upsample':
      return Float32Array.from({ length: x.length * 4 }, (_, k) => {
        const row = Math.floor(k / out.width) % out.height;
        const plane = Math.floor(k / (out.width * out.height)) * input.height;
        return x[(plane + (row >> 1)) * input.width + ((k % out.width) >> 1)] ?? 0;
      });
    case 'predictions': {
      const rows = [layer.from, layer.with].flatMap((name) =>
        boxRows(layer, read(name), shapeOf(shapes, name)),
      );
      return Float32Array.from(rows);
    }
    case 'dense':
      return dense(
        x,
        weightOf(weights, `${layer.name}.kernel`),
        weightOf(weights, `${layer.name}.bias`),
      );
  }
}

/**
 * Runs a graph on one NCHW image in plain loops and returns its output: slow (about 4 ns a
 * multiply-accumulate), but written from the layers' definitions alone, so that files and runtimes
 * can be checked against it. Sums are kept in double precision.
 */
export function referenceForward(
  graph: Graph,
  weights: Weights,
  input: Float32Array,
): Float32Array {
  const shapes = shapesOf(graph);
  const values = new Map([['input', input]]);
  const read = (name: string): Float32Array => {
    const value = values.get(name);
    if (!value) throw new Error(`The graph has no layer named ${name} before its reader.`);
    return value;
  };
  for (const layer of graph.layers) values.set(layer.name, apply(layer, read, shapes, weights));
  return read(outputName(graph));
}
