import { Builder } from 'flatbuffers';
import type { Graph, Weights } from '../graph.ts';
import { type Parameter, parametersOf, weightOf } from '../parameters.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { tfliteKernel } from './kernel-layout.ts';
import { operators, optionsTable } from './operators.ts';
import {
  bufferTable,
  int8,
  int32,
  intVector,
  type Offset,
  offset,
  table,
  tableVector,
} from './tables.ts';

/** Tensors and buffers of the file under construction; buffer 0 is the empty one by convention. */
class Tensors {
  readonly indices = new Map<string, number>();
  readonly tables: Offset[] = [];
  readonly buffers: Offset[];
  private readonly builder: Builder;

  constructor(builder: Builder) {
    this.builder = builder;
    this.buffers = [bufferTable(builder, null)];
  }

  add(name: string, shape: readonly number[], values: Float32Array | null): void {
    let buffer = 0;
    if (values) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      buffer = this.buffers.push(bufferTable(this.builder, bytes)) - 1;
    }
    const dims = intVector(this.builder, shape);
    const label = this.builder.createString(name);
    const fields = [offset(dims), int8(0), int32(buffer), offset(label)];
    this.indices.set(name, this.tables.push(table(this.builder, fields)) - 1);
  }

  indexOf(name: string): number {
    const index = this.indices.get(name);
    if (index === undefined) throw new Error(`The file has no tensor named ${name}.`);
    return index;
  }
}

function addTensors(tensors: Tensors, graph: Graph, weights: Weights): void {
  const parameters = new Map<string, Parameter>(parametersOf(graph).map((p) => [p.name, p]));
  const { channels, height, width } = graph.input;
  tensors.add('input', [1, height, width, channels], null);
  const shapes = shapesOf(graph);
  for (const layer of graph.layers) {
    const kernel = parameters.get(`${layer.name}.kernel`);
    if (kernel) {
      const laidOut = tfliteKernel(layer, kernel, weightOf(weights, kernel.name));
      const bias = weightOf(weights, `${layer.name}.bias`);
      tensors.add(kernel.name, laidOut.dims, laidOut.values);
      tensors.add(`${layer.name}.bias`, [bias.length], bias);
    }
    const shape = shapeOf(shapes, layer.name);
    const space = layer.op === 'dense' ? [] : [shape.height, shape.width];
    tensors.add(layer.name, [1, ...space, shape.channels], null);
  }
}

function addOperators(builder: Builder, tensors: Tensors, graph: Graph, codes: number[]): Offset[] {
  const shapes = shapesOf(graph);
  return graph.layers.map((layer) => {
    const { code, options } = operators[layer.op];
    if (!codes.includes(code)) codes.push(code);
    const weights = tensors.indices.has(`${layer.name}.kernel`)
      ? [`${layer.name}.kernel`, `${layer.name}.bias`]
      : [];
    const names = layer.op === 'add' ? [layer.from, layer.with] : [layer.from, ...weights];
    const inputs = intVector(
      builder,
      names.map((name) => tensors.indexOf(name)),
    );
    const outputs = intVector(builder, [tensors.indexOf(layer.name)]);
    const written = optionsTable(builder, layer, shapeOf(shapes, layer.from));
    return table(builder, [
      int32(codes.indexOf(code)),
      offset(inputs),
      offset(outputs),
      int8(options),
      offset(written),
    ]);
  });
}

/**
 * Writes a float32 TFLite file (schema version 3): input `input` [1, height, width, channels],
 * output `logits` [1, classes]. Equal graphs and weights give equal bytes.
 */
export function writeTflite(graph: Graph, weights: Weights): Uint8Array {
  const size = parametersOf(graph).reduce((sum, { count }) => sum + count * 4, 0);
  const builder = new Builder(size + 2 ** 16);
  const tensors = new Tensors(builder);
  addTensors(tensors, graph, weights);
  const codes: number[] = [];
  const operatorTables = addOperators(builder, tensors, graph, codes);
  const parts = [
    tableVector(builder, tensors.tables),
    intVector(builder, [tensors.indexOf('input')]),
    intVector(builder, [tensors.indexOf('logits')]),
    tableVector(builder, operatorTables),
    builder.createString(graph.name),
  ];
  const subgraphs = tableVector(builder, [table(builder, parts.map(offset))]);
  const codeTables = codes.map((code) =>
    table(builder, [int8(code), null, int32(1, 1), int32(code)]),
  );
  const operatorCodes = tableVector(builder, codeTables);
  const description = builder.createString('inferometer');
  const buffers = tableVector(builder, tensors.buffers);
  const root = [operatorCodes, subgraphs, description, buffers].map(offset);
  builder.finish(table(builder, [int32(3), ...root]), 'TFL3');
  return builder.asUint8Array().slice();
}
