import { Builder } from 'flatbuffers';
import type { Graph, Weights } from '../graph.ts';
import { type Parameter, parametersOf, weightOf } from '../parameters.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { finishFile, type OperatorEntry } from './finish-file.ts';
import { tfliteKernel } from './kernel-layout.ts';
import { operators, optionsTable } from './operators.ts';
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
    const shape = shapeOf(shapes, layer.name);
    const space = layer.op === 'dense' ? [] : [shape.height, shape.width];
    tensors.add(layer.name, [batch, ...space, shape.channels]);
  }
}

function operatorsOf(builder: Builder, tensors: TensorList, graph: Graph): OperatorEntry[] {
  const shapes = shapesOf(graph);
  return graph.layers.map((layer) => {
    const { name, from } = layer;
    const weights = tensors.has(`${name}.kernel`) ? [`${name}.kernel`, `${name}.bias`] : [];
    const { code, options: kind } = operators[layer.op];
    return {
      code,
      version: 1,
      inputs: layer.op === 'add' ? [from, layer.with] : [from, ...weights],
      output: name,
      options: { kind, table: optionsTable(builder, layer, shapeOf(shapes, from)) },
    };
  });
}

/**
 * Writes a float32 TFLite file (schema version 3): input `input` [batch, height, width, channels],
 * output `logits` [batch, classes]. Equal graphs and weights give equal bytes.
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
  return finishFile(builder, graph.name, tensors, operatorsOf(builder, tensors, graph));
}
