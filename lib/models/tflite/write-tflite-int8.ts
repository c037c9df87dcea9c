import { Builder } from 'flatbuffers';
import type { Graph, Layer, Shape, Weights } from '../graph.ts';
import { type Parameter, parametersOf, weightOf } from '../parameters.ts';
import { affineOf, quantiseLayer, type Range } from '../quantisation.ts';
import { nhwcDims, outputName, shapeOf, shapesOf } from '../shapes.ts';
import { rangeBefore, tiedRanges } from '../tied-ranges.ts';
import { addConstants, betweenTensors } from './between-tensors.ts';
import { finishFile, type OperatorEntry } from './finish-file.ts';
import { tfliteKernel } from './kernel-layout.ts';
import { type Dialect, layerOperators } from './layer-operators.ts';
import { affineTable, symmetricTable } from './quantisation-table.ts';
import { int8, table } from './tables.ts';
import { TensorList, tensorType } from './tensor-list.ts';

const dialect: Dialect = {
  nameOf: storedName,
  // The first version of each operator that takes int8 with a scale a channel.
  versions: {
    conv: 3,
    depthwise: 3,
    add: 2,
    'max-pool': 2,
    'global-average-pool': 2,
    dense: 4,
    concat: 2,
    upsample: 2,
    predictions: 2,
    leaky: 2,
  },
};

const quantizeCode = 114;
const dequantizeCode = 6;
const mean = { code: 40, options: 27 } as const;

/** The file's float32 ends have the names a runtime asks for; their int8 twins need others. */
function storedName(name: string): string {
  return name === 'input' || name === 'logits' || name === 'predictions' ? `${name}.int8` : name;
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

function operatorsOf(
  builder: Builder,
  tensors: TensorList,
  layer: Layer,
  input: Shape,
): OperatorEntry[] {
  if (layer.op !== 'global-average-pool') {
    return layerOperators(builder, tensors, layer, input, dialect);
  }
  // Unlike AVERAGE_POOL_2D, MEAN may give its result a scale of its own.
  const options = { kind: mean.options, table: table(builder, [int8(1)]) };
  const inputs = [storedName(layer.from), 'mean.axes'];
  const version = dialect.versions[layer.op];
  return [{ code: mean.code, version, inputs, output: storedName(layer.name), options }];
}

/**
 * Writes an int8 TFLite file: int8 weights with a scale a channel (one scale for the dense layer),
 * int8 activations in the given ranges (by layer name, `input` and the output included), int32 biases;
 * float32 `input` and output as in the float file. Throws when a layer has no range.
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
  const rangeOf = tiedRanges(graph, ranges);
  const addStored = (name: string, shape: readonly number[], range: Range) =>
    tensors.add(name, shape, {
      type: tensorType.int8,
      quantisation: affineTable(builder, affineOf(range)),
    });
  const { channels, height, width } = graph.input;
  tensors.add('input', [batch, height, width, channels]);
  addStored(storedName('input'), [batch, height, width, channels], rangeOf('input'));
  tensors.add('mean.axes', [2], { type: tensorType.int32, values: Int32Array.of(1, 2) });
  for (const layer of graph.layers) {
    const kernel = parameters.get(`${layer.name}.kernel`);
    const { scale } = affineOf(rangeOf(layer.from));
    if (kernel) addWeights(builder, tensors, layer, kernel, weights, scale);
    addConstants(tensors, layer, shapes, batch);
    for (const { name, dims, values } of betweenTensors(layer, shapes, batch)) {
      const before = values === 'before-activation';
      const range = before ? rangeBefore('leaky', rangeOf(layer.name)) : rangeOf(values.of);
      addStored(name, dims, range);
    }
    const dims = nhwcDims(layer, shapeOf(shapes, layer.name), batch);
    addStored(storedName(layer.name), dims, rangeOf(layer.name));
  }
  const output = outputName(graph);
  const last = graph.layers.at(-1) ?? { op: 'input' };
  tensors.add(output, nhwcDims(last, shapeOf(shapes, output), batch));
  const entry = { options: null };
  const operators = [
    { ...entry, code: quantizeCode, version: 1, inputs: ['input'], output: storedName('input') },
    ...graph.layers.flatMap((layer) =>
      operatorsOf(builder, tensors, layer, shapeOf(shapes, layer.from)),
    ),
    { ...entry, code: dequantizeCode, version: 2, inputs: [storedName(output)], output },
  ];
  return finishFile(builder, `${graph.name}-int8`, tensors, operators, output);
}
