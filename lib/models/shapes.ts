import type { Graph, Layer, Shape } from './graph.ts';
import { samePadding } from './same-padding.ts';

function shapeAfter(layer: Layer, input: Shape, read: (name: string) => Shape): Shape {
  const { channels, height, width } = input;
  switch (layer.op) {
    case 'add':
      return input;
    case 'concat':
      return { ...input, channels: channels + read(layer.with).channels };
    case 'upsample':
      return { channels, height: height * 2, width: width * 2 };
    case 'predictions': {
      const values = [input, read(layer.with)].reduce(
        (sum, map) => sum + map.height * map.width * map.channels,
        0,
      );
      return { channels: layer.attributes, height: values / layer.attributes, width: 1 };
    }
    case 'global-average-pool':
      return { channels, height: 1, width: 1 };
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
    shapes.set(
      layer.name,
      shapeAfter(layer, shapeOf(shapes, layer.from), (name) => shapeOf(shapes, name)),
    );
  }
  return shapes;
}

/** Looks a shape up; throws with the layer's name when it is missing. */
export function shapeOf(shapes: ReadonlyMap<string, Shape>, name: string): Shape {
  const shape = shapes.get(name);
  if (!shape) throw new Error(`The graph has no layer named ${name} before its reader.`);
  return shape;
}

/** Name of the graph's only output: `logits` or `predictions`. Throws for a graph without layers. */
export function outputName({ name, layers }: Graph): string {
  const last = layers.at(-1);
  if (!last) throw new Error(`The graph ${name} has no layers.`);
  return last.name;
}

type Named = { op: Layer['op'] | 'input' };

/** Dimensions of a layer's output, channels first. */
export function nchwDims<B extends number | string>(
  { op }: Named,
  { channels, height, width }: Shape,
  batch: B,
): (B | number)[] {
  if (op === 'predictions') return [batch, height, channels];
  if (op === 'dense' || op === 'global-average-pool') return [batch, channels];
  return [batch, channels, height, width];
}

/** Dimensions of a layer's output, channels last. */
export function nhwcDims(
  { op }: Named,
  { channels, height, width }: Shape,
  batch: number,
): number[] {
  if (op === 'predictions') return [batch, height, channels];
  if (op === 'dense') return [batch, channels];
  return [batch, height, width, channels];
}
