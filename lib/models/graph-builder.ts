import type { Activation, Graph, Layer, Shape } from './graph.ts';

/** Options of a convolution that have a usual value. */
export interface ConvOptions {
  stride?: number;
  activation?: Activation;
}

/**
 * Appends layers one after another; every method returns the new layer's name, and reads the last
 * layer unless told otherwise.
 */
export class GraphBuilder {
  private readonly layers: Layer[] = [];
  private readonly name: string;
  private readonly input: Shape;
  private last = 'input';

  constructor(name: string, input: Shape) {
    this.name = name;
    this.input = input;
  }

  private append(layer: Layer): string {
    this.layers.push(layer);
    this.last = layer.name;
    return layer.name;
  }

  /** Name of the layer that was appended last. */
  get tail(): string {
    return this.last;
  }

  /** A convolution with `kernelSize` x `kernelSize` windows; ReLU and stride 1 unless told otherwise. */
  conv(
    name: string,
    outChannels: number,
    kernelSize: number,
    options: ConvOptions = {},
    from = this.last,
  ) {
    const { stride = 1, activation = 'relu' } = options;
    return this.append({ op: 'conv', name, from, outChannels, kernelSize, stride, activation });
  }

  /** A 3 x 3 depthwise convolution. */
  depthwise(name: string, options: ConvOptions = {}) {
    const { stride = 1, activation = 'relu' } = options;
    const from = this.last;
    return this.append({ op: 'depthwise', name, from, kernelSize: 3, stride, activation });
  }

  /** Adds an earlier layer to the last one. */
  add(name: string, other: string, activation: Activation = 'none') {
    return this.append({ op: 'add', name, from: this.last, with: other, activation });
  }

  /** A max pool. */
  maxPool(name: string, kernelSize: number, stride: number) {
    return this.append({ op: 'max-pool', name, from: this.last, kernelSize, stride });
  }

  /** Puts an earlier layer's channels behind those of the last one. */
  concat(name: string, other: string) {
    return this.append({ op: 'concat', name, from: this.last, with: other });
  }

  /** Doubles height and width. */
  upsample(name: string) {
    return this.append({ op: 'upsample', name, from: this.last });
  }

  /** The last layer: boxes of two maps, `attributes` values each; returns the finished graph. */
  detect(coarse: string, fine: string, attributes: number): Graph {
    const name = 'predictions';
    this.append({ op: 'predictions', name, from: coarse, with: fine, attributes });
    return { name: this.name, input: this.input, layers: this.layers };
  }

  /** Global average pool and a dense layer of `classes` logits; returns the finished graph. */
  classify(classes: number): Graph {
    this.append({ op: 'global-average-pool', name: 'pool', from: this.last });
    this.append({ op: 'dense', name: 'logits', from: this.last, outChannels: classes });
    return { name: this.name, input: this.input, layers: this.layers };
  }
}
