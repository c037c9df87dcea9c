import type { Graph, Layer, Shape } from './graph.ts';
import { samePadding } from './same-padding.ts';

function shapeAfter(layer: Layer, input: Shape): Shape {
  switch (layer.op) {
    case 'add':
      return input;
    case 'global-average-pool':
      return { channels: input.channels, height: 1, width: 1 };
    case 'dense':
      return { channels: layer.outChannels, height: 1, width: 1 };
    case 'conv':
    case 'depthwise':
    case 'max-pool': {
      const height = samePadding(input.height, layer.kernelSize, layer.stride).size;
      const width = samePadding(input.width, layer.kernelSize, layer.stride).size;
      return { channels: layer.op === 'conv' ? layer.outChannels : input.channels, height, width };
    }
  }
}

/** Shape by layer name, `input` included. Throws when a layer reads a name that is not before it. */
export function shapesOf(graph: Graph): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>([['input', graph.input]]);
  for (const layer of graph.layers) {
    shapes.set(layer.name, shapeAfter(layer, shapeOf(shapes, layer.from)));
  }
  return shapes;
}

/** Looks a shape up; throws with the layer's name when it is missing. */
export function shapeOf(shapes: ReadonlyMap<string, Shape>, name: string): Shape {
  const shape = shapes.get(name);
  if (!shape) throw new Error(`The graph has no layer named ${name} before its reader.`);
  return shape;
}
