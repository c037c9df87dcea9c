import type { Graph, Layer, PredictionsLayer, Shape, Weights } from '../graph.ts';
import { parametersOf, weightOf } from '../parameters.ts';
import { affineOf, quantiseLayer, type Range } from '../quantisation.ts';
import { nchwDims, outputName, shapeOf, shapesOf } from '../shapes.ts';
import { rangeBefore, tiedRanges } from '../tied-ranges.ts';
import { detectorConstants } from './extra-tensors.ts';
import { leakyNode, predictionNodes, upsampleNode, windowAttributes } from './node-parts.ts';
import { model, node, tensor, valueInfo } from './onnx-proto.ts';
import { type Encoded, toBytes } from './protobuf.ts';

/** Nodes and tensors of the file under construction. */
interface Draft {
  nodes: Encoded[];
  initializers: Encoded[];
}

/**
 * Rounds `from` to uint8 and back. A rectifier needs no node of its own: a range from 0 to at most 6
 * clamps as it does.
 */
function quantise(draft: Draft, from: string, name: string, range: Range): void {
  const { scale, zeroPoint } = affineOf(range);
  draft.initializers.push(
    tensor(`${name}.scale`, [], Float32Array.of(scale)),
    tensor(`${name}.zero`, [], Uint8Array.of(zeroPoint)),
  );
  const pair = [`${name}.scale`, `${name}.zero`];
  draft.nodes.push(
    node('QuantizeLinear', [from, ...pair], `${name}.q`),
    node('DequantizeLinear', [`${name}.q`, ...pair], name),
  );
}

function addWeights(
  draft: Draft,
  layer: string,
  dims: readonly number[],
  weights: Weights,
  input: Range,
): void {
  const bias = weightOf(weights, `${layer}.bias`);
  const stored = quantiseLayer(weightOf(weights, `${layer}.kernel`), bias, affineOf(input).scale);
  const channels = [bias.length];
  draft.initializers.push(
    tensor(`${layer}.kernel.q`, dims, stored.kernel),
    tensor(`${layer}.kernel.scale`, channels, stored.kernelScales),
    tensor(`${layer}.kernel.zero`, channels, new Int8Array(bias.length)),
    tensor(`${layer}.bias.q`, channels, stored.bias),
    tensor(`${layer}.bias.scale`, channels, stored.biasScales),
    tensor(`${layer}.bias.zero`, channels, new Int32Array(bias.length)),
  );
  for (const part of [`${layer}.kernel`, `${layer}.bias`]) {
    const inputs = [`${part}.q`, `${part}.scale`, `${part}.zero`];
    draft.nodes.push(node('DequantizeLinear', inputs, part, { axis: 0 }));
  }
}

/** The file's own input is called `input`, so its rounded form needs another name. */
function roundedName(name: string): string {
  return name === 'input' ? 'input.rounded' : name;
}

function arithmeticOf(
  layer: Exclude<Layer, PredictionsLayer>,
  input: Shape,
  output: string,
): Encoded {
  const { name } = layer;
  const from = roundedName(layer.from);
  const inputs = [from, `${name}.kernel`, `${name}.bias`];
  switch (layer.op) {
    case 'conv':
    case 'depthwise': {
      const group = layer.op === 'depthwise' ? input.channels : 1;
      const window = windowAttributes(input, layer.kernelSize, layer.stride);
      return node('Conv', inputs, output, { group, ...window });
    }
    case 'add':
      return node('Add', [from, roundedName(layer.with)], output);
    case 'max-pool':
      return node(
        'MaxPool',
        [from],
        output,
        windowAttributes(input, layer.kernelSize, layer.stride),
      );
    case 'global-average-pool':
      return node('GlobalAveragePool', [from], output);
    case 'concat':
      return node('Concat', [from, roundedName(layer.with)], output, { axis: 1 });
    case 'upsample':
      return upsampleNode(from, output);
    case 'dense':
      return node('Gemm', inputs, output, { transB: 1 });
  }
}

function addLayer(draft: Draft, layer: Layer, input: Shape, range: Range): void {
  const { name, op } = layer;
  if (op === 'predictions') {
    draft.nodes.push(...predictionNodes(layer, roundedName));
    return;
  }
  const raw = op === 'dense' ? name : `${name}.raw`;
  draft.nodes.push(arithmeticOf(layer, input, raw));
  if (op === 'dense') return;
  if (op === 'global-average-pool') {
    quantise(draft, raw, `${name}.mean`, range);
    draft.nodes.push(node('Flatten', [`${name}.mean`], `${name}.flat`, { axis: 1 }));
    quantise(draft, `${name}.flat`, name, range);
  } else if ('activation' in layer && layer.activation === 'leaky') {
    quantise(draft, raw, `${name}.before`, rangeBefore('leaky', range));
    draft.nodes.push(leakyNode(`${name}.before`, `${name}.leaky`));
    quantise(draft, `${name}.leaky`, name, range);
  } else quantise(draft, raw, name, range);
}

/**
 * Writes a static QDQ int8 ONNX file: int8 weights with a scale a channel, uint8 activations in the
 * given ranges (by layer name, `input` included), int32 biases; float32 `input` and output as in
 * the float file. Throws when a layer has no range.
 */
export function writeOnnxInt8(
  graph: Graph,
  weights: Weights,
  ranges: Readonly<Record<string, Range>>,
  { batch = 1 }: { batch?: number } = {},
): Uint8Array {
  const shapes = shapesOf(graph);
  const dims = new Map(parametersOf(graph).map((parameter) => [parameter.name, parameter.dims]));
  const draft: Draft = { nodes: [], initializers: [] };
  const rangeOf = tiedRanges(graph, ranges);
  quantise(draft, 'input', roundedName('input'), rangeOf('input'));
  for (const layer of graph.layers) {
    const kernel = dims.get(`${layer.name}.kernel`);
    if (kernel) addWeights(draft, layer.name, kernel, weights, rangeOf(layer.from));
    addLayer(draft, layer, shapeOf(shapes, layer.from), rangeOf(layer.name));
  }
  const last = graph.layers.at(-1) ?? { op: 'input' };
  const output = outputName(graph);
  const { channels, height, width } = graph.input;
  return toBytes(
    model({
      name: `${graph.name}-int8`,
      nodes: draft.nodes,
      initializers: [...draft.initializers, ...detectorConstants(graph)],
      input: valueInfo('input', [batch, channels, height, width]),
      outputs: [valueInfo(output, nchwDims(last, shapeOf(shapes, output), batch))],
    }),
  );
}
