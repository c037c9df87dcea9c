import type { Activation, Graph, Layer, Shape, Weights } from '../graph.ts';
import { parametersOf, weightOf } from '../parameters.ts';
import { samePadding } from '../same-padding.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { model, node, tensor, valueInfo } from './onnx-proto.ts';
import { type Encoded, toBytes } from './protobuf.ts';

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

function activated(activation: Activation, name: string, make: (output: string) => Encoded) {
  if (activation === 'none') return [make(name)];
  const raw = `${name}.raw`;
  if (activation === 'relu') return [make(raw), node('Relu', [raw], name)];
  return [make(raw), node('Clip', [raw, 'relu6.low', 'relu6.high'], name)];
}

function nodesOf(layer: Layer, input: Shape): Encoded[] {
  const { name, from } = layer;
  const inputs = [from, `${name}.kernel`, `${name}.bias`];
  switch (layer.op) {
    case 'conv':
    case 'depthwise': {
      const group = layer.op === 'depthwise' ? input.channels : 1;
      const window = windowAttributes(input, layer.kernelSize, layer.stride);
      return activated(layer.activation, name, (output) =>
        node('Conv', inputs, output, { group, ...window }),
      );
    }
    case 'add':
      return activated(layer.activation, name, (output) => node('Add', [from, layer.with], output));
    case 'max-pool':
      return [
        node('MaxPool', [from], name, windowAttributes(input, layer.kernelSize, layer.stride)),
      ];
    case 'global-average-pool': {
      const raw = `${name}.raw`;
      return [node('GlobalAveragePool', [from], raw), node('Flatten', [raw], name, { axis: 1 })];
    }
    case 'dense':
      return [node('Gemm', inputs, name, { transB: 1 })];
  }
}

/** Choices of a float32 file that have a usual value. */
export interface OnnxOptions {
  /** Batch size, or a symbolic dimension. */
  batch?: number | 'N';
  /** Layers whose values are outputs besides the logits: for calibration and layer profiles. */
  alsoOutput?: readonly string[];
}

/**
 * Writes a float32 ONNX file (opset 17): input `input` [batch, channels, height, width], output
 * `logits` [batch, classes]. Equal graphs and weights give equal bytes.
 */
export function writeOnnx(graph: Graph, weights: Weights, options: OnnxOptions = {}): Uint8Array {
  const { batch = 1, alsoOutput = [] } = options;
  const shapes = shapesOf(graph);
  const nodes = graph.layers.flatMap((layer) => nodesOf(layer, shapeOf(shapes, layer.from)));
  const initializers = parametersOf(graph).map(({ name, dims }) =>
    tensor(name, dims, weightOf(weights, name)),
  );
  if (graph.layers.some((layer) => 'activation' in layer && layer.activation === 'relu6')) {
    initializers.push(tensor('relu6.low', [], Float32Array.of(0)));
    initializers.push(tensor('relu6.high', [], Float32Array.of(6)));
  }
  const vectors = new Set(
    graph.layers
      .filter(({ op }) => op === 'dense' || op === 'global-average-pool')
      .map(({ name }) => name),
  );
  const infoOf = (name: string) => {
    const { channels, height, width } = shapeOf(shapes, name);
    const space = vectors.has(name) ? [] : [height, width];
    return valueInfo(name, [batch, channels, ...space]);
  };
  return toBytes(
    model({
      name: graph.name,
      nodes,
      initializers,
      input: infoOf('input'),
      outputs: ['logits', ...alsoOutput].map(infoOf),
    }),
  );
}
