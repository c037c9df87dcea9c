import type { Graph, Weights } from '../graph.ts';
import { parametersOf, weightOf } from '../parameters.ts';
import { nchwDims, outputName, shapeOf, shapesOf } from '../shapes.ts';
import { constantsOf } from './extra-tensors.ts';
import { floatNodes } from './float-nodes.ts';
import { model, tensor, valueInfo } from './onnx-proto.ts';
import { toBytes } from './protobuf.ts';

/** Choices of a float32 file that have a usual value. */
export interface OnnxOptions {
  /** Batch size, or a symbolic dimension. */
  batch?: number | 'N';
  /** Layers whose values are outputs besides the last one: for calibration and layer profiles. */
  alsoOutput?: readonly string[];
}

/**
 * Writes a float32 ONNX file (opset 17): input `input` [batch, channels, height, width], output
 * `logits` [batch, classes] or `predictions` [batch, boxes, attributes]. Equal graphs and weights give equal bytes.
 */
export function writeOnnx(graph: Graph, weights: Weights, options: OnnxOptions = {}): Uint8Array {
  const { batch = 1, alsoOutput = [] } = options;
  const shapes = shapesOf(graph);
  const nodes = graph.layers.flatMap((layer) => floatNodes(layer, shapeOf(shapes, layer.from)));
  const initializers = parametersOf(graph).map(({ name, dims }) =>
    tensor(name, dims, weightOf(weights, name)),
  );
  const layers = new Map(graph.layers.map((layer) => [layer.name, layer]));
  const infoOf = (name: string) =>
    valueInfo(name, nchwDims(layers.get(name) ?? { op: 'input' }, shapeOf(shapes, name), batch));
  return toBytes(
    model({
      name: graph.name,
      nodes,
      initializers: [...initializers, ...constantsOf(graph)],
      input: infoOf('input'),
      outputs: [outputName(graph), ...alsoOutput].map(infoOf),
    }),
  );
}
