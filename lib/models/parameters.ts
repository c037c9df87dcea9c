import type { Graph, Layer, Shape, Weights } from './graph.ts';
import { shapeOf, shapesOf } from './shapes.ts';

/** One tensor of weights: its name, dimensions and number of values. */
export interface Parameter {
  name: string;
  dims: readonly number[];
  count: number;
}

function kernelDims(layer: Layer, input: Shape): readonly number[] | null {
  switch (layer.op) {
    case 'conv':
      return [layer.outChannels, input.channels, layer.kernelSize, layer.kernelSize];
    case 'depthwise':
      return [input.channels, 1, layer.kernelSize, layer.kernelSize];
    case 'dense':
      return [layer.outChannels, input.channels];
    default:
      return null;
  }
}

/** Every weight tensor of a graph, in the order in which weight files hold them. */
export function parametersOf(graph: Graph): Parameter[] {
  const shapes = shapesOf(graph);
  return graph.layers.flatMap((layer) => {
    const dims = kernelDims(layer, shapeOf(shapes, layer.from));
    if (!dims) return [];
    const out = dims[0] ?? 0;
    const count = dims.reduce((product, size) => product * size, 1);
    return [
      { name: `${layer.name}.kernel`, dims, count },
      { name: `${layer.name}.bias`, dims: [out], count: out },
    ];
  });
}

/** Looks a weight tensor up; throws with its name when it is missing. */
export function weightOf(weights: Weights, name: string): Float32Array {
  const values = weights.get(name);
  if (!values) throw new Error(`The weights have no tensor named ${name}.`);
  return values;
}
