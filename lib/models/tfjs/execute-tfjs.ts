import { readTfjs } from './read-tfjs.ts';
import type { TfNamespace } from './tf-namespace.ts';
import type { TfjsHeader } from './tfjs-header.ts';

/** A loaded artifact on the backend that was active when it was loaded. */
export interface TfjsExecutor<T> {
  /** Batch, height, width, channels. */
  inputShape: readonly number[];
  /** One inference; the caller disposes the logits, everything between is disposed here. */
  run(input: T): T;
  /** Frees the weights. */
  dispose(): void;
}

type Layer = TfjsHeader['layers'][number];
const activations = { none: 'linear', relu: 'relu', relu6: 'relu6' } as const;

function dense<T>(tf: TfNamespace<T>, { name, from }: Layer, read: (name: string) => T): T {
  const product = tf.matMul(read(from), read(`${name}.kernel`));
  const logits = tf.add(product, read(`${name}.bias`));
  tf.dispose([product]);
  return logits;
}

function apply<T>(tf: TfNamespace<T>, layer: Layer, read: (name: string) => T): T {
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
      };
      return layer.op === 'conv' ? tf.fused.conv2d(options) : tf.fused.depthwiseConv2d(options);
    }
    case 'max-pool': {
      const { kernelSize, stride } = layer;
      return tf.maxPool(x, [kernelSize, kernelSize], [stride, stride], 'same');
    }
    case 'add': {
      const sum = tf.add(x, read(layer.with));
      if (layer.activation === 'none') return sum;
      const result = layer.activation === 'relu' ? tf.relu(sum) : tf.relu6(sum);
      tf.dispose([sum]);
      return result;
    }
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
  const run = (input: T): T => {
    const values = new Map<string, T>([['input', input]]);
    const read = (name: string): T => {
      const value = values.get(name) ?? weights.get(name);
      if (value === undefined) throw new Error(`The artifact has no tensor named ${name}.`);
      return value;
    };
    for (const layer of header.layers) values.set(layer.name, apply(tf, layer, read));
    const logits = read('logits');
    values.delete('input');
    values.delete('logits');
    tf.dispose([...values.values()]);
    return logits;
  };
  return { inputShape: header.inputShape, run, dispose: () => tf.dispose([...weights.values()]) };
}
