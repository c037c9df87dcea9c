import { Builder } from 'flatbuffers';
import type { Graph, Layer, Shape, Weights } from '../graph.ts';
import { type Parameter, parametersOf, weightOf } from '../parameters.ts';
import { affineOf, quantiseLayer, type Range } from '../quantisation.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { finishFile, type OperatorEntry } from './finish-file.ts';
import { tfliteKernel } from './kernel-layout.ts';
import { operators, optionsTable } from './operators.ts';
import { affineTable, symmetricTable } from './quantisation-table.ts';
import { int8, table } from './tables.ts';
import { TensorList, tensorType } from './tensor-list.ts';

// The first version of each operator that takes int8 with a scale a channel.
const versions = {
  conv: 3,
  depthwise: 3,
  add: 2,
  'max-pool': 2,
  'global-average-pool': 2,
  dense: 4,
} as const satisfies Record<Layer['op'], number>;

const quantizeCode = 114;
const dequantizeCode = 6;
const mean = { code: 40, options: 27 } as const;

/** The file's float32 ends are called `input` and `logits`; their int8 twins need other names. */
function storedName(name: string): string {
  return name === 'input' || name === 'logits' ? `${name}.int8` : name;
}

/** Range of every tensor; a max pool keeps that of what it reads, as its kernels require. */
function rangesByName(graph: Graph, ranges: Readonly<Record<string, Range>>) {
  const known = new Map<string, Range>();
  for (const { name, op, from } of [{ name: 'input', op: 'input', from: '' }, ...graph.layers]) {
    const range = op === 'max-pool' ? known.get(from) : ranges[name];
    if (!range) throw new Error(`No calibrated range for ${name}.`);
    known.set(name, range);
  }
  return (name: string): Range => known.get(name) ?? [0, 0];
}

function addWeights(
  builder: Builder,
  tensors: TensorList,
  layer: Layer,
  kernel: Parameter,
  weights: Weights,
  inputScale: number,
): void {
  const bias = weightOf(weights, `${layer.name}.bias`);
  const dense = layer.op === 'dense';
  const values = weightOf(weights, kernel.name);
  const stored = quantiseLayer(values, bias, inputScale, dense ? 'one' : 'per-channel');
  const laidOut = tfliteKernel(layer, kernel, stored.kernel);
  const scales = (all: Float32Array) => (dense ? all.slice(0, 1) : all);
  tensors.add(kernel.name, laidOut.dims, {
    type: tensorType.int8,
    values: laidOut.values,
    quantisation: symmetricTable(
      builder,
      scales(stored.kernelScales),
      layer.op === 'depthwise' ? 3 : 0,
    ),
  });
  tensors.add(`${layer.name}.bias`, [bias.length], {
    type: tensorType.int32,
    values: stored.bias,
    quantisation: symmetricTable(builder, scales(stored.biasScales)),
  });
}

function operatorOf(
  builder: Builder,
  tensors: TensorList,
  layer: Layer,
  input: Shape,
): OperatorEntry {
  const from = storedName(layer.from);
  const output = storedName(layer.name);
  const version = versions[layer.op];
  if (layer.op === 'global-average-pool') {
    // Unlike AVERAGE_POOL_2D, MEAN may give its result a scale of its own.
    const options = { kind: mean.options, table: table(builder, [int8(1)]) };
    return { code: mean.code, version, inputs: [from, 'mean.axes'], output, options };
  }
  const { code, options: kind } = operators[layer.op];
  const weights = tensors.has(`${layer.name}.kernel`)
    ? [`${layer.name}.kernel`, `${layer.name}.bias`]
    : [];
  const inputs = layer.op === 'add' ? [from, storedName(layer.with)] : [from, ...weights];
  const options = { kind, table: optionsTable(builder, layer, input) };
  return { code, version, inputs, output, options };
}

/**
 * Writes an int8 TFLite file: int8 weights with a scale a channel (one scale for the dense layer),
 * int8 activations in the given ranges (by layer name, `input` and `logits` included), int32 biases;
 * float32 `input` and `logits` as in the float file. Throws when a layer has no range.
 */
export function writeTfliteInt8(
  graph: Graph,
  weights: Weights,
  ranges: Readonly<Record<string, Range>>,
  { batch = 1 }: { batch?: number } = {},
): Uint8Array {
  const size = parametersOf(graph).reduce((sum, { count }) => sum + count, 0);
  const builder = new Builder(size + 2 ** 17);
  const tensors = new TensorList(builder);
  const shapes = shapesOf(graph);
  const parameters = new Map<string, Parameter>(parametersOf(graph).map((p) => [p.name, p]));
  const rangeOf = rangesByName(graph, ranges);
  const addStored = (name: string, shape: readonly number[]) =>
    tensors.add(storedName(name), shape, {
      type: tensorType.int8,
      quantisation: affineTable(builder, affineOf(rangeOf(name))),
    });
  const { channels, height, width } = graph.input;
  tensors.add('input', [batch, height, width, channels]);
  addStored('input', [batch, height, width, channels]);
  tensors.add('mean.axes', [2], { type: tensorType.int32, values: Int32Array.of(1, 2) });
  for (const layer of graph.layers) {
    const kernel = parameters.get(`${layer.name}.kernel`);
    const { scale } = affineOf(rangeOf(layer.from));
    if (kernel) addWeights(builder, tensors, layer, kernel, weights, scale);
    const shape = shapeOf(shapes, layer.name);
    const space = layer.op === 'dense' ? [] : [shape.height, shape.width];
    addStored(layer.name, [batch, ...space, shape.channels]);
  }
  tensors.add('logits', [batch, shapeOf(shapes, 'logits').channels]);
  const entry = { options: null };
  return finishFile(builder, `${graph.name}-int8`, tensors, [
    { ...entry, code: quantizeCode, version: 1, inputs: ['input'], output: 'input.int8' },
    ...graph.layers.map((layer) =>
      operatorOf(builder, tensors, layer, shapeOf(shapes, layer.from)),
    ),
    { ...entry, code: dequantizeCode, version: 2, inputs: ['logits.int8'], output: 'logits' },
  ]);
}
