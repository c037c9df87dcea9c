import { leakySlope, type Shape } from '../graph.ts';
import { shapeOf, shapesOf } from '../shapes.ts';
import { readTfjs } from './read-tfjs.ts';
import type { TfNamespace } from './tf-namespace.ts';
import type { TfjsHeader } from './tfjs-header.ts';

/** A loaded artifact on the backend that was active when it was loaded. */
export interface TfjsExecutor<T> {
  /** Batch, height, width, channels. */
  inputShape: readonly number[];
  /** One inference; the caller disposes the output, everything between is disposed here. */
  run(input: T): T;
  /** Frees the weights. */
  dispose(): void;
}

type Layer = TfjsHeader['layers'][number];
const activations = {
  none: 'linear',
  relu: 'relu',
  relu6: 'relu6',
  leaky: 'leakyrelu',
} as const;

/** What the layers before gave, weights included, and the shapes of all. */
interface Values<T> {
  read: (name: string) => T;
  shapes: ReadonlyMap<string, Shape>;
  batch: number;
}

type Detector = Extract<Layer, { op: 'predictions' }>;

function dense<T>(tf: TfNamespace<T>, { name, from }: Layer, read: (name: string) => T): T {
  const product = tf.matMul(read(from), read(`${name}.kernel`));
  const logits = tf.add(product, read(`${name}.bias`));
  tf.dispose([product]);
  return logits;
}

function predictions<T>(
  tf: TfNamespace<T>,
  { from, with: other, attributes }: Detector,
  { read, batch }: Values<T>,
): T {
  const rows = [from, other].map((name) => tf.reshape(read(name), [batch, -1, attributes]));
  const boxes = tf.concat(rows, 1);
  tf.dispose(rows);
  return boxes;
}

function add<T>(
  tf: TfNamespace<T>,
  layer: Extract<Layer, { op: 'add' }>,
  read: (name: string) => T,
): T {
  const sum = tf.add(read(layer.from), read(layer.with));
  if (layer.activation === 'none') return sum;
  const rectified = {
    relu: () => tf.relu(sum),
    relu6: () => tf.relu6(sum),
    leaky: () => tf.leakyRelu(sum, leakySlope),
  }[layer.activation]();
  tf.dispose([sum]);
  return rectified;
}

function apply<T>(tf: TfNamespace<T>, layer: Layer, values: Values<T>): T {
  const { read } = values;
  const x = read(layer.from);
  switch (layer.op) {
    case 'conv':
    case 'depthwise': {
      const { stride } = layer;
      const options = {
        x,
        filter: read(`${layer.name}.kernel`),
        bias: read(`${layer.name}.bias`),
        strides: [stride, stride] as [number, number],
        pad: 'same' as const,
        activation: activations[layer.activation],
        leakyreluAlpha: leakySlope,
      };
      return layer.op === 'conv' ? tf.fused.conv2d(options) : tf.fused.depthwiseConv2d(options);
    }
    case 'max-pool': {
      const { kernelSize, stride } = layer;
      return tf.maxPool(x, [kernelSize, kernelSize], [stride, stride], 'same');
    }
    case 'add':
      return add(tf, layer, read);
    case 'concat':
      return tf.concat([x, read(layer.with)], 3);
    case 'upsample': {
      const { height, width } = shapeOf(values.shapes, layer.name);
      return tf.image.resizeNearestNeighbor(x, [height, width]);
    }
    case 'predictions':
      return predictions(tf, layer, values);
    case 'global-average-pool':
      return tf.mean(x, [1, 2]);
    case 'dense':
      return dense(tf, layer, read);
  }
}

/**
 * Loads a tfjs artifact with the `tf` module it is given (`@tensorflow/tfjs-core`, its backend set
 * and ready). Input: a float32 tensor of `inputShape`. Throws when the artifact is malformed.
 */
export function loadTfjs<T>(tf: TfNamespace<T>, bytes: Uint8Array): TfjsExecutor<T> {
  const { header, tensors } = readTfjs(bytes);
  const weights = new Map<string, T>();
  for (const [name, { dims, values }] of tensors) weights.set(name, tf.tensor(values, dims));
  const [batch, height, width, channels] = header.inputShape;
  const shapes = shapesOf({ ...header, input: { channels, height, width } });
  const last = header.layers.at(-1)?.name ?? 'input';
  const run = (input: T): T => {
    const values = new Map<string, T>([['input', input]]);
    const read = (name: string): T => {
      const value = values.get(name) ?? weights.get(name);
      if (value === undefined) throw new Error(`The artifact has no tensor named ${name}.`);
      return value;
    };
    for (const layer of header.layers) {
      values.set(layer.name, apply(tf, layer, { read, shapes, batch }));
    }
    const output = read(last);
    values.delete('input');
    values.delete(last);
    tf.dispose([...values.values()]);
    return output;
  };
  return { inputShape: header.inputShape, run, dispose: () => tf.dispose([...weights.values()]) };
}
