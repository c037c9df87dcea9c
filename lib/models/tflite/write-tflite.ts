import { Builder } from 'flatbuffers';
import type { Graph, Weights } from '../graph.ts';
import { type Parameter, parametersOf, weightOf } from '../parameters.ts';
import { nhwcDims, outputName, shapeOf, shapesOf } from '../shapes.ts';
import { addConstants, betweenTensors } from './between-tensors.ts';
import { finishFile } from './finish-file.ts';
import { tfliteKernel } from './kernel-layout.ts';
import { type Dialect, layerOperators } from './layer-operators.ts';
import { TensorList, tensorType } from './tensor-list.ts';

function addTensors(tensors: TensorList, graph: Graph, weights: Weights, batch: number): void {
  const parameters = new Map<string, Parameter>(parametersOf(graph).map((p) => [p.name, p]));
  const { channels, height, width } = graph.input;
  tensors.add('input', [batch, height, width, channels]);
  const shapes = shapesOf(graph);
  const type = tensorType.float32;
  for (const layer of graph.layers) {
    const kernel = parameters.get(`${layer.name}.kernel`);
    if (kernel) {
      const laidOut = tfliteKernel(layer, kernel, weightOf(weights, kernel.name));
      const bias = weightOf(weights, `${layer.name}.bias`);
      tensors.add(kernel.name, laidOut.dims, { type, values: laidOut.values });
      tensors.add(`${layer.name}.bias`, [bias.length], { type, values: bias });
    }
    addConstants(tensors, layer, shapes, batch);
    for (const { name, dims } of betweenTensors(layer, shapes, batch)) tensors.add(name, dims);
    tensors.add(layer.name, nhwcDims(layer, shapeOf(shapes, layer.name), batch));
  }
}

const dialect: Dialect = {
  nameOf: (layer) => layer,
  versions: {
    conv: 1,
    depthwise: 1,
    add: 1,
    'max-pool': 1,
    'global-average-pool': 1,
    dense: 1,
    concat: 1,
    upsample: 1,
    predictions: 1,
    leaky: 1,
  },
};

/**
 * Writes a float32 TFLite file (schema version 3): input `input` [batch, height, width, channels],
 * output `logits` [batch, classes] or `predictions` [batch, boxes, attributes]. Equal graphs and weights give equal bytes.
 */
export function writeTflite(
  graph: Graph,
  weights: Weights,
  { batch = 1 }: { batch?: number } = {},
): Uint8Array {
  const size = parametersOf(graph).reduce((sum, { count }) => sum + count * 4, 0);
  const builder = new Builder(size + 2 ** 16);
  const tensors = new TensorList(builder);
  addTensors(tensors, graph, weights, batch);
  const shapes = shapesOf(graph);
  const operators = graph.layers.flatMap((layer) =>
    layerOperators(builder, tensors, layer, shapeOf(shapes, layer.from), dialect),
  );
  return finishFile(builder, graph.name, tensors, operators, outputName(graph));
}
