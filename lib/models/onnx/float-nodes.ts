import type { Activation, Layer, Shape } from '../graph.ts';
import { leakyNode, predictionNodes, upsampleNode, windowAttributes } from './node-parts.ts';
import { node } from './onnx-proto.ts';
import type { Encoded } from './protobuf.ts';

function activated(activation: Activation, name: string, make: (output: string) => Encoded) {
  if (activation === 'none') return [make(name)];
  const raw = `${name}.raw`;
  if (activation === 'relu') return [make(raw), node('Relu', [raw], name)];
  if (activation === 'leaky') return [make(raw), leakyNode(raw, name)];
  return [make(raw), node('Clip', [raw, 'relu6.low', 'relu6.high'], name)];
}

/** Nodes of one layer in float32; the last one is named like the layer. */
export function floatNodes(layer: Layer, input: Shape): Encoded[] {
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
    case 'concat':
      return [node('Concat', [from, layer.with], name, { axis: 1 })];
    case 'upsample':
      return [upsampleNode(from, name)];
    case 'predictions':
      return predictionNodes(layer, (map) => map);
    case 'dense':
      return [node('Gemm', inputs, name, { transB: 1 })];
  }
}
