import type { Graph, Layer, Shape, Weights } from '../graph.ts';
import { parametersOf, weightOf } from '../parameters.ts';
import { affineOf, quantiseLayer, type Range } from '../quantisation.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { model, node, tensor, valueInfo } from './onnx-proto.ts';
import { type Encoded, toBytes } from './protobuf.ts';
import { windowAttributes } from './write-onnx.ts';

/** Nodes and tensors of the file under construction. */
interface Draft {
  nodes: Encoded[];
  initializers: Encoded[];
}

function rangeOf(ranges: Readonly<Record<string, Range>>, name: string): Range {
  const range = ranges[name];
  if (!range) throw new Error(`No calibrated range for ${name}.`);
  return range;
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

function arithmeticOf(layer: Layer, input: Shape, output: string): Encoded {
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
    case 'dense':
      return node('Gemm', inputs, output, { transB: 1 });
  }
}

/**
 * Writes a static QDQ int8 ONNX file: int8 weights with a scale a channel, uint8 activations in the
 * given ranges (by layer name, `input` included), int32 biases; float32 `input` and `logits` as in
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
  // A max pool keeps the parameters of its input, so that it can run on the stored bytes.
  const known: Record<string, Range> = {};
  known.input = rangeOf(ranges, 'input');
  quantise(draft, 'input', roundedName('input'), known.input);
  for (const layer of graph.layers) {
    const { name, from, op } = layer;
    const kernel = dims.get(`${name}.kernel`);
    if (kernel) addWeights(draft, name, kernel, weights, rangeOf(known, from));
    const raw = op === 'dense' ? name : `${name}.raw`;
    draft.nodes.push(arithmeticOf(layer, shapeOf(shapes, from), raw));
    if (op === 'dense') continue;
    const range = op === 'max-pool' ? rangeOf(known, from) : rangeOf(ranges, name);
    known[name] = range;
    if (op === 'global-average-pool') {
      quantise(draft, raw, `${name}.mean`, range);
      draft.nodes.push(node('Flatten', [`${name}.mean`], `${name}.flat`, { axis: 1 }));
      quantise(draft, `${name}.flat`, name, range);
    } else quantise(draft, raw, name, range);
  }
  const { channels, height, width } = graph.input;
  return toBytes(
    model({
      name: `${graph.name}-int8`,
      nodes: draft.nodes,
      initializers: draft.initializers,
      input: valueInfo('input', [batch, channels, height, width]),
      outputs: [valueInfo('logits', [batch, shapeOf(shapes, 'logits').channels])],
    }),
  );
}
